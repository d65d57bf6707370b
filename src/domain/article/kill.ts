import type { Queries } from '../../database/database.ts';
import type { Change } from '../change.ts';
import { updateDraft } from '../draft/draft-service.ts';
import type { Draft } from '../draft/draft.ts';
import { appendEvent } from '../event/append-event.ts';
import { collectingReads } from '../reads.ts';
import { readSectionTree } from '../section/section-reads.ts';
import { entityTag, listTag, type Tag } from '../tag.ts';
import { withdrawArticle } from './withdraw.ts';

/** Removes a story for good. One that was ever public leaves a tombstone with `reason`, which is public. */
export async function killArticle(
  change: Change,
  draft: Draft,
  reason: string | null,
): Promise<void> {
  const { queries, now } = change;
  if (draft.publishedRevision !== null) await withdrawArticle(change, draft.id, reason);
  const [tombstone] = await queries.tombstone.updateManyAndReturn({
    where: { articleId: draft.id },
    data: { kind: 'KILLED', reason, removedAt: now },
  });
  await updateDraft(change, draft.id, { state: 'KILLED', scheduledAt: null });
  if (!tombstone) return;
  await appendEvent(change, {
    kind: 'article.killed',
    subject: { type: 'article', id: draft.id },
    data: { reason },
    tags: await tombstoneTags(queries, tombstone),
  });
}

/** The article, and the lists that it stood in last: whoever follows one is told. */
async function tombstoneTags(
  queries: Queries,
  { articleId, sectionId, authorIds, topicIds }: Lists,
): Promise<Tag[]> {
  const tree = await readSectionTree(collectingReads(queries));
  return [
    entityTag('article', articleId),
    ...tree.lineage(sectionId).map(({ id }) => listTag('section', id)),
    ...authorIds.map((id) => listTag('author', id)),
    ...topicIds.map((id) => listTag('topic', id)),
  ];
}

interface Lists {
  articleId: string;
  sectionId: string;
  authorIds: string[];
  topicIds: string[];
}
