import type { Queries } from '../../database/database.ts';
import { collectingReads } from '../reads.ts';
import { readSectionTree } from '../section/section-reads.ts';
import { listTag, type Tag } from '../tag.ts';

/** The lists in which an article that was taken down has left its tombstone; none when it hasn't one. */
export async function tombstoneTags(queries: Queries, articleId: string): Promise<Tag[]> {
  const tombstone = await queries.tombstone.findUnique({ where: { articleId } });
  if (!tombstone) return [];
  const tree = await readSectionTree(collectingReads(queries));
  return [
    listTag('article'),
    ...tree.lineage(tombstone.sectionId).map(({ id }) => listTag('section', id)),
    ...tombstone.authorIds.map((id) => listTag('author', id)),
    ...tombstone.topicIds.map((id) => listTag('topic', id)),
  ];
}
