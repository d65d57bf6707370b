import type { Queries } from '../../database/database.ts';
import type { Change } from '../change.ts';
import { isStorable } from '../text/storable.ts';
import { tablesOf, type Named, type NamedKind } from './named-kind.ts';

const locks: Record<NamedKind, number> = { author: 0x617574, topic: 0x746f70 }; // "aut", "top"

/** One change of a kind's names at a time: what is found of them stays so until the transaction ends. */
export async function lockNames(queries: Queries, kind: NamedKind): Promise<void> {
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(${locks[kind]}::bigint)`;
}

/** For each slug the id of who has it, or had it and has another now; slugs that nobody had are left out. */
export async function findBySlugEver(
  queries: Queries,
  kind: NamedKind,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const { things, former, owner } = tablesOf[kind];
  const storable = slugs.filter(isStorable);
  const rows = await queries.$queryRaw<{ slug: string; id: string }[]>`
    SELECT slug, id FROM ${things} WHERE slug = ANY(${storable})
    UNION ALL SELECT slug, ${owner} FROM ${former} WHERE slug = ANY(${storable})`;
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/**
 * The id of who has the slug or had it; null when nobody did, and then nobody else makes one until the
 * transaction ends.
 */
export async function findOrReserve(
  queries: Queries,
  kind: NamedKind,
  slug: string,
): Promise<string | null> {
  const find = async () => (await findBySlugEver(queries, kind, [slug])).get(slug) ?? null;
  const id = await find();
  if (id) return id;
  await lockNames(queries, kind);
  return find();
}

/** From one slug to another: the old one leads on, the new one leads to nobody else any more. */
export async function changeSlug(
  change: Change,
  kind: NamedKind,
  { id, slug: from }: Named,
  to: string,
): Promise<void> {
  const { former } = tablesOf[kind];
  await change.queries.$executeRaw`DELETE FROM ${former} WHERE slug = ${to}`;
  await leadOn(change, kind, from, { id, merged: false });
}

/** All that ever led to one leads to the other: its slug, those it had, and its id in revisions. */
export async function mergeHistory(
  change: Change,
  kind: NamedKind,
  from: Named,
  into: Named,
): Promise<void> {
  const { queries, now } = change;
  const { former, merged, owner } = tablesOf[kind];
  await queries.$executeRaw`
    UPDATE ${former} SET ${owner} = ${into.id}::uuid, merged = true WHERE ${owner} = ${from.id}::uuid`;
  await queries.$executeRaw`
    UPDATE ${merged} SET ${owner} = ${into.id}::uuid WHERE ${owner} = ${from.id}::uuid`;
  await leadOn(change, kind, from.slug, { id: into.id, merged: true });
  await queries.$executeRaw`
    INSERT INTO ${merged} (id, ${owner}, merged_at)
    VALUES (${from.id}::uuid, ${into.id}::uuid, ${now}::timestamptz)`;
}

async function leadOn(
  { queries, now }: Change,
  kind: NamedKind,
  slug: string,
  { id, merged }: { id: string; merged: boolean },
): Promise<void> {
  const { former, owner } = tablesOf[kind];
  await queries.$executeRaw`
    INSERT INTO ${former} (slug, ${owner}, moved_at, merged)
    VALUES (${slug}, ${id}::uuid, ${now}::timestamptz, ${merged})`;
}
