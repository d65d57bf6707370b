import type { Queries } from '../../database/database.ts';
import { isStorable } from '../text/storable.ts';
import { tablesOf, type NamedKind } from './named-kind.ts';

/** Where a slug leads that somebody had. */
export interface FormerSlug {
  id: string;
  /** Their slug now. */
  slug: string;
  since: Date;
  /** Whether whoever had it is no more, and was merged into them. */
  merged: boolean;
}

/** Null for a slug that nobody had, or that somebody has. */
export async function readFormerSlug(
  queries: Queries,
  kind: NamedKind,
  slug: string,
): Promise<FormerSlug | null> {
  if (!isStorable(slug)) return null;
  const { things, former, owner } = tablesOf[kind];
  const [row] = await queries.$queryRaw<FormerSlug[]>`
    SELECT t.id::text, t.slug, f.moved_at AS since, f.merged
    FROM ${former} f JOIN ${things} t ON t.id = f.${owner} WHERE f.slug = ${slug}`;
  return row ?? null;
}
