import type { Change } from '../change.ts';
import { updateDraft } from '../draft/draft-service.ts';
import type { Draft } from '../draft/draft.ts';
import { appendEvent } from '../event/append-event.ts';
import { entityTag } from '../tag.ts';
import { tombstoneTags } from './tombstone-tags.ts';
import { withdrawArticle } from './withdraw.ts';

/** Removes a story for good. One that was ever public leaves a tombstone with `reason`, which is public. */
export async function killArticle(
  change: Change,
  draft: Draft,
  reason: string | null,
): Promise<Draft> {
  const { queries, now } = change;
  if (draft.publishedRevision !== null) await withdrawArticle(change, draft.id, reason);
  const { count } = await queries.tombstone.updateMany({
    where: { articleId: draft.id },
    data: { kind: 'KILLED', reason, removedAt: now },
  });
  const killed = await updateDraft(change, draft.id, { state: 'KILLED', scheduledAt: null });
  if (count === 0) return killed;
  await appendEvent(change, {
    kind: 'article.killed',
    subject: { type: 'article', id: draft.id },
    data: { reason },
    tags: [entityTag('article', draft.id), ...(await tombstoneTags(queries, draft.id))],
  });
  return killed;
}
