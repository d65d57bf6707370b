import type { Queries } from '../../database/database.ts';
import type { Revision } from '../draft/draft.ts';
import { InputError } from '../input-error.ts';
import type { Section } from '../section/section.ts';
import { freeSlug, slugify } from '../text/slug.ts';

/** A slug that is or was public, and whose it is for ever. */
export interface SlugClaim {
  slug: string;
  articleId: string;
}

/** The slug that a revision asks for, else the one it has in public, else one made from its headline. */
export function wantedSlug(
  { slug, headline }: { slug: string | null; headline: string },
  current: { slug: string } | null,
): string {
  return slug ?? current?.slug ?? slugify(headline, 'story');
}

/** Whose the wanted slugs are, and all that could be taken in their place. */
export function readClaims(queries: Queries, wanted: readonly string[]): Promise<SlugClaim[]> {
  // A free slug is cut to make room for its number, so look for a little less than the whole.
  const beginnings = [...new Set(wanted.map((slug) => slug.slice(0, 70)))];
  return queries.articleSlug.findMany({
    where: { OR: beginnings.map((startsWith) => ({ slug: { startsWith } })) },
  });
}

/** The wanted slug, or with a number the first that is neither another story's nor a subsection's. */
export function slugFor(
  articleId: string,
  wanted: string,
  claims: readonly SlugClaim[],
  subsections: readonly { slug: string }[],
): string {
  const others = claims.filter((claim) => claim.articleId !== articleId);
  const taken = new Set([...others, ...subsections].map(({ slug }) => slug));
  return freeSlug(wanted, (slug) => taken.has(slug));
}

/** Nobody is given another address than the one they chose. */
export function slugTaken(wanted: string, free: string): InputError {
  return new InputError('slug', `Another story has the slug "${wanted}": "${free}" is free`);
}

/**
 * The slug that a revision is published at: the one it asks for, else the one it has in public, else one made
 * from its headline. A slug once public stays the article's for ever.
 * @throws InputError when another story has the one that was asked for
 */
export async function chooseSlug(
  queries: Queries,
  revision: Revision,
  section: Section,
  current: { slug: string } | null,
): Promise<string> {
  const wanted = wantedSlug(revision, current);
  const claims = await readClaims(queries, [wanted]);
  const subsections = await queries.section.findMany({ where: { parentId: section.id } });
  const free = slugFor(revision.draftId, wanted, claims, subsections);
  if (revision.slug !== null && free !== wanted) throw slugTaken(wanted, free);
  return free;
}
