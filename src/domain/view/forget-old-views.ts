import type { Queries } from '../../database/database.ts';
import { hourOf } from './view-buffer.ts';

/** Hours that are kept: more than any list of the most read looks back. */
export const keptHours = 8 * 24;

/**
 * Deletes counts of hours that nothing asks for any more, so many at a time. Totals have them still. Any
 * number of nodes may do this at once.
 * @returns how many
 */
export async function forgetOldViews(queries: Queries, now: Date, limit = 10_000): Promise<number> {
  const before = hourOf(new Date(now.getTime() - keptHours * 3_600_000));
  return queries.$executeRaw`
    DELETE FROM article_views_hourly WHERE (article_id, hour) IN (
      SELECT article_id, hour FROM article_views_hourly WHERE hour < ${before}::timestamptz
      ORDER BY hour, views DESC LIMIT ${limit} FOR UPDATE SKIP LOCKED)`;
}
