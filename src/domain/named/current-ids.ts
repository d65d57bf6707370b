import { isDeepStrictEqual } from 'node:util';
import type { Queries } from '../../database/database.ts';
import type { Reads } from '../reads.ts';
import { tablesOf, type NamedKind } from './named-kind.ts';

/** For each id the one that stands for it now: itself, or what it was merged into. */
export async function currentIds(
  queries: Queries,
  kind: NamedKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { merged, owner } = tablesOf[kind];
  const rows = await queries.$queryRaw<{ id: string; into: string }[]>`
    SELECT id, ${owner} AS into FROM ${merged} WHERE id = ANY(${[...ids]}::uuid[])`;
  const survivors = new Map(rows.map(({ id, into }) => [id, into]));
  return new Map(ids.map((id) => [id, survivors.get(id) ?? id]));
}

/** The ids of all that were merged into one. */
export async function formerIds(queries: Queries, kind: NamedKind, id: string): Promise<string[]> {
  const { merged, owner } = tablesOf[kind];
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${merged} WHERE ${owner} = ${id}::uuid`;
  return rows.map((row) => row.id);
}

/** `currentIds` as a batch read: in the order of the ids. */
export async function readCurrentIds(
  { queries }: Reads,
  kind: NamedKind,
  ids: readonly string[],
): Promise<string[]> {
  const current = await currentIds(queries, kind, ids);
  return ids.map((id) => current.get(id)!);
}

/** `currentIds`, and none of them can be merged into another until the transaction ends. */
export async function holdCurrentIds(
  queries: Queries,
  kind: NamedKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { things } = tablesOf[kind];
  let current = await currentIds(queries, kind, ids);
  for (;;) {
    const wanted = [...new Set(current.values())];
    const held = await queries.$queryRaw<unknown[]>`
      SELECT id FROM ${things} WHERE id = ANY(${wanted}::uuid[]) FOR KEY SHARE`;
    if (held.length === wanted.length) return current;
    // One was merged just before it could be held; an id that nobody ever had stays as it is.
    const after = await currentIds(queries, kind, ids);
    if (isDeepStrictEqual(after, current)) return after;
    current = after;
  }
}
