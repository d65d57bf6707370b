import { Prisma } from '../../database/generated/client.ts';
import { firstOf, idList } from '../planned-once.ts';
import type { Reads } from '../reads.ts';
import { listTag, type Tag } from '../tag.ts';
import type { Window } from '../window.ts';
import { articleColumns, type ArticleRow } from './article-codec.ts';
import { filterConditions, type ArticleFilter } from './article-filter.ts';
import {
  orderBy,
  orderColumns,
  within,
  type ArticleOrder,
  type ArticlePosition,
} from './article-order.ts';
import type { Article } from './article.ts';
import { articleRows } from './article-rows.ts';

/** Whose list it is: the whole site's, a section's own, a section's with all below it, an author's, a topic's. */
export type ListOwner = 'site' | 'section' | 'subtree' | 'author' | 'topic';

export interface ArticleListQuery {
  filter: ArticleFilter;
  order: ArticleOrder;
  window: Window<ArticlePosition>;
}

/** The id to give for the owner of the whole site's list. */
export const siteId = '00000000-0000-0000-0000-000000000000';

/** Each owner's list cut to the same window, in one statement however many owners there are. */
export async function readArticleLists(
  reads: Reads,
  owner: ListOwner,
  ownerIds: readonly string[],
  { filter, order, window }: ArticleListQuery,
): Promise<Article[][]> {
  for (const id of ownerIds) reads.noteFor(id, listTagOf(owner, id, filter));
  const { table, articleId, ownedBy } = listTables[owner];
  const columns = orderColumns(order, Prisma.sql`l`, articleId);
  const conditions = [
    ownedBy,
    ...filterConditions(filter, articleId),
    ...within(columns, order, window),
  ];
  const list = Prisma.sql`SELECT ${articleId} AS id FROM ${table} l
      WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY ${orderBy(columns, order, window.backwards)}`;
  const rows = await articleRows<ArticleRow & { owner: number }>(
    reads,
    Prisma.sql`
    SELECT o.ordinality::int AS owner, ${articleColumns}
    FROM unnest(${idList(ownerIds)}) WITH ORDINALITY o(id, ordinality)
    CROSS JOIN LATERAL (${firstOf(list, window.limit)}) AS listed
    JOIN articles a ON a.id = listed.id
    ORDER BY o.ordinality, ${orderBy(orderColumns(order, Prisma.sql`a`, Prisma.sql`a.id`), order, window.backwards)}`,
  );
  const lists = ownerIds.map((): Article[] => []);
  for (const { row, article } of rows) lists[row.owner - 1]?.push(article());
  return lists;
}

/** For each owner, the table with an index in the list's order, the article's id there, and how it names `o.id`. */
export const listTables: Record<
  ListOwner,
  { table: Prisma.Sql; articleId: Prisma.Sql; ownedBy: Prisma.Sql }
> = {
  site: { table: Prisma.sql`articles`, articleId: Prisma.sql`l.id`, ownedBy: Prisma.sql`TRUE` },
  section: {
    table: Prisma.sql`articles`,
    articleId: Prisma.sql`l.id`,
    ownedBy: Prisma.sql`l.section_id = o.id`,
  },
  subtree: {
    table: Prisma.sql`article_sections`,
    articleId: Prisma.sql`l.article_id`,
    ownedBy: Prisma.sql`l.section_id = o.id`,
  },
  author: {
    table: Prisma.sql`article_bylines`,
    articleId: Prisma.sql`l.article_id`,
    ownedBy: Prisma.sql`l.author_id = o.id`,
  },
  topic: {
    table: Prisma.sql`article_topics`,
    articleId: Prisma.sql`l.article_id`,
    ownedBy: Prisma.sql`l.topic_id = o.id`,
  },
};

/** A filtered list changes only when its owner's does, or the narrowest list it is filtered by. */
export function listTagOf(owner: ListOwner, ownerId: string, filter: ArticleFilter): Tag {
  if (owner === 'subtree') return listTag('section', ownerId);
  if (owner !== 'site') return listTag(owner, ownerId);
  if (filter.topicId) return listTag('topic', filter.topicId);
  if (filter.authorId) return listTag('author', filter.authorId);
  if (filter.section) return listTag('section', filter.section.id);
  return listTag('article');
}
