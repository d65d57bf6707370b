import { Prisma } from '../../database/generated/client.ts';
import { jsonRows } from '../json-rows.ts';
import { countedEntries } from '../list-count/counted-entries.ts';
import { monthsWithin } from '../list-count/months-within.ts';
import { idList } from '../planned-once.ts';
import type { Reads } from '../reads.ts';
import { filterConditions, type ArticleFilter } from './article-filter.ts';
import { listTables, listTagOf, type ListOwner } from './article-list.ts';

/** How many articles each owner's list has in all, in one statement. */
export async function countArticleLists(
  reads: Reads,
  owner: ListOwner,
  ownerIds: readonly string[],
  filter: ArticleFilter,
): Promise<number[]> {
  for (const id of ownerIds) reads.noteFor(id, listTagOf(owner, id, filter));
  const rows = await jsonRows<{ total: number }>(
    reads.queries,
    Prisma.sql`
    SELECT (${isKept(filter) ? keptCount(owner, filter) : countOf(owner, filter)})::int AS total
    FROM unnest(${idList(ownerIds)}) WITH ORDINALITY o(id, ordinality)
    ORDER BY o.ordinality`,
  );
  return rows.map(({ total }) => total);
}

/** Whether only times narrow a list, so that its kept counts tell most of it. */
function isKept({ section, authorId, topicId }: ArticleFilter): boolean {
  return !section && !authorId && !topicId;
}

/** SQL of the kept counts of all whole months in question, and of what is counted in those at the ends. */
function keptCount(owner: ListOwner, filter: ArticleFilter): Prisma.Sql {
  const { whole, edges } = monthsWithin(filter.publishedAfter, filter.publishedBefore);
  const counts = edges.map(({ after, notBefore, before }) =>
    countOf(owner, { ...filter, publishedAfter: after, publishedBefore: before }, notBefore),
  );
  if (whole) counts.push(countedEntries(owner, Prisma.sql`o.id`, whole));
  return Prisma.join(
    counts.map((count) => Prisma.sql`(${count})`),
    ' + ',
  );
}

/** SQL that counts one by one. */
function countOf(
  owner: ListOwner,
  filter: ArticleFilter,
  notBefore: Date | null = null,
): Prisma.Sql {
  const { table, articleId, ownedBy } = listTables[owner];
  const conditions = [
    ownedBy,
    ...filterConditions(filter, articleId),
    ...(notBefore ? [Prisma.sql`l.published_at >= ${notBefore}::timestamptz`] : []),
  ];
  return Prisma.sql`SELECT count(*) FROM ${table} l WHERE ${Prisma.join(conditions, ' AND ')}`;
}
