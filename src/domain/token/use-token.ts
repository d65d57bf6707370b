import type { Database, Queries } from '../../database/database.ts';
import { CredentialError } from './credential-error.ts';
import { hashSecret, type ApiToken } from './token.ts';

type UsableToken = Pick<ApiToken, 'id' | 'name' | 'role' | 'expiresAt' | 'lastUsedAt'>;

/** The token with this secret. @throws CredentialError unless there is one that works now */
export async function findToken(queries: Queries, secret: string, now: Date): Promise<UsableToken> {
  const token = await queries.apiToken.findUnique({
    where: { hash: hashSecret(secret) },
    omit: { hash: true },
  });
  if (!token) throw new CredentialError('UNKNOWN');
  if (token.revokedAt) throw new CredentialError('REVOKED');
  if (token.expiresAt && token.expiresAt <= now) throw new CredentialError('EXPIRED');
  return token;
}

/** Milliseconds between two notes of a token's use. */
const noteEvery = 60_000;

/** Keeps when a token was last used, to the minute: most uses send no statement. */
export async function noteUse(
  { prisma }: Database,
  { id, lastUsedAt }: Pick<UsableToken, 'id' | 'lastUsedAt'>,
  now: Date,
): Promise<void> {
  const due = new Date(now.getTime() - noteEvery);
  if (lastUsedAt && lastUsedAt > due) return;
  // Of requests at the same time one writes: the condition is asked again where the row is.
  await prisma.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: due } }] },
    data: { lastUsedAt: now },
  });
}
