import { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';
import { InputError } from '../input-error.ts';
import { freeSlug } from '../text/slug.ts';
import { tablesOf, type NamedKind } from './named-kind.ts';

/**
 * Refuses a slug for something new while it is somebody's, or led to somebody: whoever follows an old
 * link would find the wrong one. The names have to be locked.
 * @throws InputError that proposes a free one
 */
export async function checkNeverUsed(
  queries: Queries,
  kind: NamedKind,
  slug: string,
): Promise<void> {
  const taken = await takenLike(queries, kind, slug);
  const isCurrent = taken.get(slug);
  if (isCurrent === undefined) return;
  const free = `"${freeSlug(slug, (each) => taken.has(each))}" is free`;
  const problem = isCurrent
    ? `Another ${kind} has the slug "${slug}"`
    : `The slug "${slug}" leads to the ${kind} that had it before`;
  throw new InputError('slug', `${problem}: ${free}`);
}

/**
 * Refuses a slug for a rename only while another has it: who renames chooses, and what has a slug now
 * comes before what had it. So two can swap their slugs.
 * @throws InputError that proposes one that was never used
 */
export async function checkNotInUse(
  queries: Queries,
  kind: NamedKind,
  slug: string,
): Promise<void> {
  const taken = await takenLike(queries, kind, slug);
  if (!taken.get(slug)) return;
  const free = freeSlug(slug, (each) => taken.has(each));
  throw new InputError('slug', `Another ${kind} has the slug "${slug}": "${free}" is free`);
}

/** Slugs that begin like the wanted one; true for those in use, false for those that only lead on. */
async function takenLike(
  queries: Queries,
  kind: NamedKind,
  wanted: string,
): Promise<Map<string, boolean>> {
  const { things, former } = tablesOf[kind];
  // A free slug is cut to make room for its number, so look for a little less than the whole.
  const like = Prisma.sql`slug LIKE ${`${wanted.slice(0, 70)}%`}`;
  const rows = await queries.$queryRaw<{ slug: string; current: boolean }[]>`
    SELECT slug, TRUE AS current FROM ${things} WHERE ${like}
    UNION ALL SELECT slug, FALSE FROM ${former} WHERE ${like}`;
  return new Map(rows.map(({ slug, current }) => [slug, current]));
}
