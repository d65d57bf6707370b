import type { Change } from '../change.ts';
import { newId } from '../id.ts';
import { InputError } from '../input-error.ts';
import { readToken } from './token-reads.ts';
import { hashSecret, newSecret, type Role } from './token.ts';

/** What a token is to be. */
export interface TokenInput {
  name: string;
  role: Role;
  /** Absent for never. */
  expiresAt?: Date;
}

const maxName = 100;

/**
 * Makes a token and answers with its secret, which is nowhere else and can't be shown again.
 * @throws InputError
 */
export async function createToken(
  { queries, actor, now }: Change,
  { name, role, expiresAt }: TokenInput,
  id = newId(),
): Promise<{ id: string; secret: string }> {
  checkName(name);
  if (expiresAt && expiresAt <= now) {
    throw new InputError('expiresAt', 'This time is past: give one to come, or none for never');
  }
  const secret = newSecret();
  const made = { name: name.trim(), role, createdBy: actor, createdAt: now };
  await queries.apiToken.create({
    data: { id, ...made, expiresAt: expiresAt ?? null, hash: hashSecret(secret) },
  });
  return { id, secret };
}

/** From now on the token is refused. @throws InputError when there is none, or it was revoked before */
export async function revokeToken({ queries, now }: Change, id: string): Promise<void> {
  const { count } = await queries.apiToken.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count > 0) return;
  await readToken(queries, id);
  throw new InputError('id', 'This token was revoked before: there is nothing left to do');
}

function checkName(name: string): void {
  if (name.trim() === '') {
    throw new InputError('name', 'The name is empty: say who or what will use the token');
  }
  if (name.length > maxName) {
    throw new InputError('name', `The name is over ${maxName} characters: shorten it`);
  }
  if (/\p{Cc}/u.test(name)) {
    throw new InputError('name', 'The name has a control character in it: leave it out');
  }
}
