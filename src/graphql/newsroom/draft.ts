import type { CurrentDraft } from '../../domain/draft/draft.ts';
import { mayReadDraft } from '../../domain/policy.ts';
import { ArticleRef } from '../article.ts';
import { builder } from '../builder.ts';
import { DraftContentRef } from './draft-content.ts';
import { DraftStateRef } from './draft-state.ts';

export const DraftRef = builder.objectRef<CurrentDraft>('Draft');

builder.node(DraftRef, {
  description:
    "The newsroom's working copy of a story. Editors read all, contributors their own and those they were given; to anyone else there is none.",
  id: { resolve: (draft) => draft.id },
  async loadManyWithoutCache(ids, { loaders, viewer }) {
    const drafts = await Promise.all(ids.map((id) => loaders.draftById.load(id)));
    return drafts.map((draft) => (draft && mayReadDraft(viewer, draft) ? draft : null));
  },
  fields: (t) => ({
    state: t.expose('state', {
      type: DraftStateRef,
      description: 'Where the latest revision stands; `article` tells what is public.',
    }),
    version: t.exposeInt('version', {
      description: 'Grows by one with every change. Send it as `expectedVersion`.',
    }),
    revision: t.exposeInt('revision', {
      description: 'The number of the latest revision, from 1.',
    }),
    content: t.field({
      type: DraftContentRef,
      description: 'The words of the latest revision.',
      resolve: (draft) => draft.latest,
    }),
    publishedRevision: t.exposeInt('publishedRevision', {
      nullable: true,
      description: 'The revision that is public; null while nothing is.',
    }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'What the public reads of it; null while nothing.',
      resolve: ({ id, publishedRevision }, _args, { loaders }) =>
        publishedRevision === null ? null : loaders.articleById.load(id),
    }),
    firstPublishedAt: t.expose('firstPublishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Null until it was public once; then for ever the same.',
    }),
    scheduledAt: t.expose('scheduledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it will be published by itself; null without a schedule.',
    }),
    embargoUntil: t.expose('embargoUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Publishing has no public effect before; null without an embargo.',
    }),
    createdBy: t.exposeString('createdBy', { description: 'Who began it, as `kind:id`.' }),
    assignedTo: t.exposeString('assignedTo', {
      nullable: true,
      description: 'Who is to work on it, as `kind:id`; null for nobody.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});
