import type { Queries } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import { articlePath } from '../address/paths.ts';
import { jsonRows } from '../json-rows.ts';

/** The path of the latest article; null while there is none. */
export async function readLatestPath(queries: Queries): Promise<string | null> {
  const [article] = await jsonRows<{ slug: string; path: string }>(
    queries,
    Prisma.sql`SELECT slug, (SELECT path FROM sections WHERE id = section_id) AS path FROM articles
      ORDER BY published_at DESC, id DESC LIMIT 1`,
  );
  return article ? articlePath(article, article.slug) : null;
}
