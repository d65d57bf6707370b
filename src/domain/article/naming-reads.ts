import type { Queries } from '../../database/database.ts';
import { entityOf, type Tag } from '../tag.ts';

/** How many of the latest stories are looked at for each name. */
const latest = 50;

/** Ids of the latest stories that show the name of anything of this: an author, a topic, a section. */
export async function readRecentlyNaming(
  queries: Queries,
  touched: readonly Tag[],
): Promise<string[]> {
  const named = touched.map(entityOf).filter((entity) => entity !== null);
  const newest = { orderBy: { updatedAt: 'desc' }, take: latest } as const;
  const found = await Promise.all(
    named.map(async ({ kind, id }) => {
      if (kind === 'author') {
        const rows = await queries.articleByline.findMany({ where: { authorId: id }, ...newest });
        return rows.map(({ articleId }) => articleId);
      }
      if (kind === 'topic') {
        const rows = await queries.articleTopic.findMany({ where: { topicId: id }, ...newest });
        return rows.map(({ articleId }) => articleId);
      }
      if (kind === 'article') return [];
      const rows = await queries.articleSection.findMany({ where: { sectionId: id }, ...newest });
      return rows.map(({ articleId }) => articleId);
    }),
  );
  return [...new Set(found.flat())];
}
