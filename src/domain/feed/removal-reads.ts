import { Prisma } from '../../database/generated/client.ts';
import type { Reads } from '../reads.ts';
import { entityTag } from '../tag.ts';
import { pageSize, type ArchivePage } from './archive-pages.ts';
import { removedConditions, scopeTags, type FeedScope } from './feed-scope.ts';
import { archivedIds } from './story-reads.ts';

/** An article that was in a list and has been taken down. */
export interface Removal {
  articleId: string;
  at: Date;
  /** What the public is told; null when nothing. */
  reason: string | null;
}

/** The last 50 that were taken down, latest first; in one statement. */
export function readCurrentRemovals(reads: Reads, scope: FeedScope): Promise<Removal[]> {
  return readRemovals(reads, scope, Prisma.sql`LIMIT ${pageSize}`, removedConditions(scope));
}

/** Those of some articles that were taken down from a list, latest first; in one statement. */
export function readRemovalsById(
  reads: Reads,
  scope: FeedScope,
  ids: readonly string[],
): Promise<Removal[]> {
  const among = Prisma.sql`t.article_id = ANY(${[...ids]}::uuid[])`;
  return readRemovals(reads, scope, Prisma.empty, [...removedConditions(scope), among]);
}

/** What an archive page has lost, latest first; in one statement. */
export function readArchivedRemovals(
  reads: Reads,
  scope: FeedScope,
  page: ArchivePage,
): Promise<Removal[]> {
  const onPage = Prisma.sql`t.article_id IN (${archivedIds(scope, page)})`;
  return readRemovals(reads, scope, Prisma.empty, [onPage]);
}

async function readRemovals(
  reads: Reads,
  scope: FeedScope,
  limit: Prisma.Sql,
  conditions: Prisma.Sql[],
): Promise<Removal[]> {
  const rows = await reads.queries.$queryRaw<Removal[]>`
    SELECT t.article_id::text AS "articleId", t.removed_at AS at, t.reason FROM tombstones t
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY t.removed_at DESC, t.article_id ${limit}`;
  reads.note(...scopeTags(scope));
  reads.note(...rows.map(({ articleId }) => entityTag('article', articleId)));
  return rows;
}
