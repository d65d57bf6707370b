import { publicArticles } from '../address/article-lookup.ts';
import { resolveArticle } from '../address/resolve-article.ts';
import type { Queries } from '../../database/database.ts';
import { InputError } from '../input-error.ts';
import { collectingReads } from '../reads.ts';
import { freeSlug } from '../text/slug.ts';
import type { SectionTree } from './section-tree.ts';
import { maxDepth, reservedSlugs, type Section } from './section.ts';

/** Where a section is to stand. */
export interface Place {
  slug: string;
  parent: Section | null;
}

export function pathAt({ slug, parent }: Place): string {
  return parent ? `${parent.path}/${slug}` : slug;
}

/**
 * Whether a section can come to stand at a place, with all that is below it; null is a new one.
 * @throws InputError
 */
export async function checkPlace(
  queries: Queries,
  tree: SectionTree,
  section: Section | null,
  place: Place,
): Promise<void> {
  const subtree = section ? tree.subtree(section.id) : [];
  checkShape(tree, subtree, place);
  const field = section?.slug === place.slug ? 'parent' : 'slug';
  checkSlugFree(tree, section, place, field);
  const path = pathAt(place);
  const below = subtree.slice(1).map((each) => path + each.path.slice(section!.path.length));
  for (const each of await withArticleSlugs(queries, [path, ...below])) {
    await checkNoArticle(queries, tree, each, field);
  }
}

function checkShape(tree: SectionTree, subtree: readonly Section[], { parent }: Place): void {
  if (parent && subtree.includes(parent)) {
    throw new InputError('parent', 'A section cannot stand below itself: give another parent');
  }
  const levels = (section: Section) => tree.lineage(section.id).length;
  const top = subtree[0] ? levels(subtree[0]) : 1;
  const height = Math.max(1, ...subtree.map((each) => levels(each) - top + 1));
  if ((parent ? levels(parent) : 0) + height > maxDepth) {
    throw new InputError('parent', `A tree has at most ${maxDepth} levels: give a higher parent`);
  }
}

function checkSlugFree(
  tree: SectionTree,
  section: Section | null,
  { slug, parent }: Place,
  field: string,
): void {
  if (!parent && reservedSlugs.has(slug)) {
    const message = `"${slug}" is an address of the server itself: choose another for a top section`;
    throw new InputError(field, message);
  }
  const siblings = tree.children(parent?.id ?? null).filter(({ id }) => id !== section?.id);
  const taken = new Set(siblings.map((sibling) => sibling.slug));
  if (!taken.has(slug)) return;
  const free = freeSlug(slug, (each) => taken.has(each));
  throw new InputError(field, `There is a section "${slug}" already: "${free}" is free`);
}

/** Those of the paths that end like the address of any article, now or ever: few, if any. */
async function withArticleSlugs(queries: Queries, paths: readonly string[]): Promise<string[]> {
  const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const claims = await queries.articleSlug.findMany({
    where: { slug: { in: paths.map(lastOf) } },
  });
  const slugs = new Set(claims.map(({ slug }) => slug));
  return paths.filter((path) => slugs.has(lastOf(path)));
}

/** A section would hide the story whose address it took, also one that has moved or was taken down. */
async function checkNoArticle(
  queries: Queries,
  tree: SectionTree,
  path: string,
  field: string,
): Promise<void> {
  const reads = collectingReads(queries);
  const known = await resolveArticle(reads, publicArticles(reads), tree, path.split('/'));
  if (!known) return;
  const message = `"/${path}" is or was the address of a story: choose another`;
  throw new InputError(field, message);
}
