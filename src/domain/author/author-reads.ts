import { inOrderOf, type Reads } from '../reads.ts';
import { entityTag, foundTag, listTag } from '../tag.ts';
import { byName, namesWithin, type NamePosition } from '../text/name-order.ts';
import { isStorable } from '../text/storable.ts';
import type { Window } from '../window.ts';
import type { Author } from './author.ts';

const omit = { createdAt: true } as const;

export async function readAuthorsById(
  reads: Reads,
  ids: readonly string[],
): Promise<(Author | null)[]> {
  for (const id of ids) reads.noteFor(id, entityTag('author', id));
  const authors = await reads.queries.author.findMany({ where: { id: { in: [...ids] } }, omit });
  return inOrderOf(ids, authors, (author) => author.id);
}

export async function readAuthorsBySlug(
  reads: Reads,
  slugs: readonly string[],
): Promise<(Author | null)[]> {
  const authors = await reads.queries.author.findMany({
    where: { slug: { in: slugs.filter(isStorable) } },
    omit,
  });
  const found = inOrderOf(slugs, authors, (author) => author.slug);
  for (const [index, slug] of slugs.entries())
    reads.noteFor(slug, foundTag('author', slug, found[index]));
  return found;
}

/** Authors by name. */
export async function listAuthors(reads: Reads, window: Window<NamePosition>): Promise<Author[]> {
  reads.note(listTag('author'));
  return reads.queries.author.findMany({
    where: namesWithin(window),
    orderBy: byName(window),
    take: window.limit,
    omit,
  });
}

export async function countAuthors(reads: Reads): Promise<number> {
  reads.note(listTag('author'));
  return reads.queries.author.count();
}
