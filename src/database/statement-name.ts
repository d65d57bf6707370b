import { createHash } from 'node:crypto';

/** How begins a statement that comes with the same text again and again, so that planning it once pays. */
export const kept = 'SELECT /* kept */';

/** Statements that a connection may keep: what lists can be asked for in different ways is about so many. */
const most = 500;

/** The same mark may stand in a statement of another sort. */
export function isKept(sql: string): boolean {
  return /^(SELECT|WITH|INSERT) \/\* kept \*\//.test(sql);
}

const names = new Map<string, string>();

/** The name under which a connection keeps a statement's plan; undefined for one that isn't worth it. */
export function statementName({ sql }: { sql: string }): string | undefined {
  const known = names.get(sql);
  if (known || !isKept(sql) || names.size === most) return known;
  const name = `m${createHash('sha1').update(sql).digest('base64url')}`;
  names.set(sql, name);
  return name;
}
