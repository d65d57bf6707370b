import type { Queries } from '../../database/database.ts';
import type { HourlyViews } from './view-buffer.ts';

/**
 * Adds counts to the hours and the totals of their articles, in one statement; those of what the public
 * can't read now are dropped. Rows are written in the order of ids, so that nodes that do this at the
 * same time wait for each other, never both ways.
 */
export async function storeViews(queries: Queries, counts: readonly HourlyViews[]): Promise<void> {
  const ids = counts.map(({ articleId }) => articleId);
  const hours = counts.map(({ hour }) => hour.toISOString());
  const views = counts.map((count) => count.views);
  await queries.$executeRaw`
    WITH counted AS (
      SELECT a.id, given.hour, given.views
      FROM unnest(${ids}::uuid[], ${hours}::timestamptz[], ${views}::int[]) given(id, hour, views)
      JOIN articles a ON a.id = given.id
    ), hourly AS (
      INSERT INTO article_views_hourly AS stored (article_id, hour, views)
      SELECT id, hour, views FROM counted ORDER BY id, hour
      ON CONFLICT (article_id, hour) DO UPDATE
      SET views = stored.views + EXCLUDED.views, section_id = EXCLUDED.section_id
    )
    INSERT INTO article_views AS stored (article_id, total)
    SELECT id, sum(views) FROM counted GROUP BY id ORDER BY id
    ON CONFLICT (article_id) DO UPDATE SET total = stored.total + EXCLUDED.total`;
}
