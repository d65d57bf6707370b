import type { Change } from '../change.ts';
import { lockDraft } from '../draft/draft-reads.ts';
import { updateDraft } from '../draft/draft-service.ts';
import type { Draft } from '../draft/draft.ts';
import { appendEvent } from '../event/append-event.ts';
import { InputError } from '../input-error.ts';
import { articleTags } from './article-tags.ts';
import { removeProjection } from './store-projection.ts';

/**
 * Takes an article down: its address answers 410 with `reason`, which is public. The draft stays and
 * can be published again.
 */
export async function withdrawArticle(
  change: Change,
  articleId: string,
  reason: string | null,
): Promise<Draft> {
  const { queries, now } = change;
  await lockDraft(queries, articleId);
  const article = await queries.article.findUnique({
    where: { id: articleId },
    omit: { body: true },
    include: {
      bylines: { select: { authorId: true } },
      topics: { select: { topicId: true } },
    },
  });
  if (!article)
    throw new InputError('article', 'Only what is public can be withdrawn; this is not');
  const tags = await articleTags(queries, articleId);
  await removeProjection(queries, articleId);
  const { slug, sectionId, publishedAt } = article;
  const lists = {
    authorIds: article.bylines.map(({ authorId }) => authorId),
    topicIds: article.topics.map(({ topicId }) => topicId),
  };
  await queries.tombstone.create({
    data: {
      ...{ articleId, kind: 'WITHDRAWN', reason, slug, sectionId, removedAt: now, publishedAt },
      ...lists,
    },
  });
  const draft = await updateDraft(change, articleId, {
    state: 'WITHDRAWN',
    publishedRevision: null,
    scheduledAt: null,
  });
  await appendEvent(change, {
    kind: 'article.withdrawn',
    subject: { type: 'article', id: articleId },
    data: { slug, reason },
    tags,
  });
  return draft;
}
