import type { Queries } from '../../database/database.ts';
import { InputError } from '../input-error.ts';
import { idsWithin, newestFirst } from '../newest-first.ts';
import { inOrderOf } from '../reads.ts';
import type { Window } from '../window.ts';
import type { ApiToken } from './token.ts';

/** Nothing that reads tokens for somebody ever takes the hash out of the database. */
const omit = { hash: true } as const;

/** Tokens in the order of the ids; null for each that is none. */
export async function readTokens(
  queries: Queries,
  ids: readonly string[],
): Promise<(ApiToken | null)[]> {
  const tokens = await queries.apiToken.findMany({ where: { id: { in: [...ids] } }, omit });
  return inOrderOf(ids, tokens, ({ id }) => id);
}

/** @throws InputError when there is no such token */
export async function readToken(queries: Queries, id: string): Promise<ApiToken> {
  const token = await queries.apiToken.findUnique({ where: { id }, omit });
  if (!token) throw new InputError('id', 'There is no such token: give the id of one');
  return token;
}

/** All tokens, also those that no longer work, newest first. */
export function listTokens(queries: Queries, window: Window<string>): Promise<ApiToken[]> {
  return queries.apiToken.findMany({
    where: { id: idsWithin(window) },
    orderBy: newestFirst(window),
    take: window.limit,
    omit,
  });
}

export function countTokens(queries: Queries): Promise<number> {
  return queries.apiToken.count();
}
