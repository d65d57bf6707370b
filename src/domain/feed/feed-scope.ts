import { Prisma } from '../../database/generated/client.ts';
import { filterConditions, unfiltered, type ArticleFilter } from '../article/article-filter.ts';
import { listTables, listTagOf, siteId, type ListOwner } from '../article/article-list.ts';
import { entriesByMonth } from '../list-count/counted-entries.ts';
import type { Tag } from '../tag.ts';

/** Whose articles a feed has: those that are in all of these; with none, the whole site's. */
export interface FeedScope {
  /** With the ids of all sections below it, its own first. */
  section: { id: string; subtreeIds: readonly string[] } | null;
  authorId: string | null;
  topicId: string | null;
}

/** SQL of `id`, `published_at` and `updated_at` of what is public, each from an index in time's order. */
export function publicIn(scope: FeedScope): Prisma.Sql {
  const { owner, id, filter } = narrowest(scope);
  const { table, articleId, ownedBy } = listTables[owner];
  const conditions = [ownedBy, ...filterConditions(filter, articleId)];
  return Prisma.sql`SELECT ${articleId} AS id, l.published_at, l.updated_at
    FROM ${table} l, (SELECT ${id}::uuid AS id) o WHERE ${Prisma.join(conditions, ' AND ')}`;
}

/** SQL of `month` and `entries` of what is public; those of a list that isn't counted are counted one by one. */
export function publicByMonth(scope: FeedScope): Prisma.Sql {
  const { owner, id, filter } = narrowest(scope);
  if (!filter.section && !filter.authorId) return entriesByMonth(owner, Prisma.sql`${id}::uuid`);
  return Prisma.sql`SELECT month_of(published_at) AS month, count(*)::int AS entries
    FROM (${publicIn(scope)}) p GROUP BY 1`;
}

/** SQL of `id` and `published_at` of what was public there and has been taken down. */
export function removedFrom(scope: FeedScope): Prisma.Sql {
  return Prisma.sql`SELECT t.article_id AS id, t.published_at FROM tombstones t
    WHERE ${Prisma.join(removedConditions(scope), ' AND ')}`;
}

/** SQL conditions on `tombstones t`. */
export function removedConditions({ section, authorId, topicId }: FeedScope): Prisma.Sql[] {
  return [
    Prisma.sql`TRUE`,
    ...(section ? [Prisma.sql`t.section_id = ANY(${[...section.subtreeIds]}::uuid[])`] : []),
    ...(authorId ? [Prisma.sql`${authorId}::uuid = ANY(t.author_ids)`] : []),
    ...(topicId ? [Prisma.sql`${topicId}::uuid = ANY(t.topic_ids)`] : []),
  ];
}

/** The lists whose membership the feed depends on. */
export function scopeTags(scope: FeedScope): Tag[] {
  const { owner, id, filter } = narrowest(scope);
  return [listTagOf(owner, id, filter)];
}

/** The list that is read in its order, and what is asked of each article in it. */
function narrowest(scope: FeedScope): { owner: ListOwner; id: string; filter: ArticleFilter } {
  const section = scope.section && { id: scope.section.id, includeSubsections: true };
  const { authorId, topicId } = scope;
  if (topicId) return { owner: 'topic', id: topicId, filter: { ...unfiltered, section, authorId } };
  if (authorId) return { owner: 'author', id: authorId, filter: { ...unfiltered, section } };
  if (section) return { owner: 'subtree', id: section.id, filter: unfiltered };
  return { owner: 'site', id: siteId, filter: unfiltered };
}
