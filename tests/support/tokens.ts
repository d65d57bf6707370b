import type { Database } from '../../src/database/database.ts';
import { transaction } from '../../src/database/transaction.ts';
import { createToken } from '../../src/domain/token/token-service.ts';
import type { Role } from '../../src/domain/token/token.ts';

export const roles: readonly Role[] = ['CONTRIBUTOR', 'EDITOR', 'ADMIN', 'SYNDICATION'];

export interface TestToken {
  id: string;
  secret: string;
  /** As `kind:id`. */
  actor: string;
}

/** A token that works, made as the CLI or an admin would; `madeAt` lets one be older, and so expired by now. */
export async function newToken(
  database: Database,
  role: Role,
  { name = `A ${role}`, madeAt = new Date(), expiresAt }: Partial<TokenOptions> = {},
): Promise<TestToken> {
  const input = { name, role, ...(expiresAt && { expiresAt }) };
  const { id, secret } = await transaction(database, (queries) =>
    createToken({ queries, actor: 'token:test', now: madeAt }, input),
  );
  return { id, secret, actor: `token:${id}` };
}

interface TokenOptions {
  name: string;
  madeAt: Date;
  expiresAt: Date;
}
