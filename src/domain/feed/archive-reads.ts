import type { Reads } from '../reads.ts';
import type { ArchiveMonth } from './archive-pages.ts';
import { publicByMonth, removedFrom, scopeTags, type FeedScope } from './feed-scope.ts';

/** What a feed's history looks like, and the name of the newsroom that it belongs to. */
export interface ArchiveShape {
  newsroomId: string;
  /** The latest two months with articles, newest first; fewer when there are fewer. */
  months: ArchiveMonth[];
}

interface Row {
  newsroom: string;
  /** Null in the one row of a list that has no articles. */
  month: Date | null;
  count: number;
}

/** The newest months of a list, of those before a moment when one is given; in one statement. */
export async function readArchiveShape(
  reads: Reads,
  scope: FeedScope,
  before: Date | null = null,
): Promise<ArchiveShape> {
  reads.note(...scopeTags(scope));
  const rows = await reads.queries.$queryRaw<Row[]>`
    WITH counted AS MATERIALIZED (SELECT month, entries FROM (${publicByMonth(scope)}) p
      WHERE month < coalesce(${before}::timestamptz::date, 'infinity')),
    removed AS NOT MATERIALIZED (SELECT published_at FROM (${removedFrom(scope)}) r
      WHERE published_at < coalesce(${before}::timestamptz, 'infinity')),
    newest AS (SELECT greatest((SELECT max(month) FROM counted),
      (SELECT month_of(max(published_at)) FROM removed)) AS month),
    earlier AS (SELECT greatest(
      (SELECT max(month) FROM counted WHERE month < (SELECT month FROM newest)),
      (SELECT month_of(max(published_at)) FROM removed
        WHERE published_at < (SELECT month::timestamptz FROM newest))) AS month),
    months AS (
      SELECT month, coalesce((SELECT entries FROM counted c WHERE c.month = m.month), 0)
        + (SELECT count(*)::int FROM removed WHERE published_at >= month::timestamptz
          AND published_at < month::timestamptz + interval '1 month') AS count
      FROM (SELECT month FROM newest UNION ALL SELECT month FROM earlier) m WHERE month IS NOT NULL)
    SELECT n.id::text AS newsroom, m.month, m.count FROM newsroom n LEFT JOIN months m ON true
    ORDER BY m.month DESC`;
  return {
    newsroomId: rows[0]!.newsroom,
    months: rows.flatMap(({ month, count }) =>
      month ? [{ month: month.toISOString().slice(0, 7), count }] : [],
    ),
  };
}
