import type { Preview } from '../domain/preview/open-preview.ts';
import { ArticleRef } from './article.ts';
import { builder } from './builder.ts';

const PreviewRef = builder.objectRef<Preview>('Preview').implement({
  description:
    'A draft, and the unpublished stories pinned to it, as they would be published now. In a request with its secret they are articles: by `article`, `node`, `resolve` and as related stories of one another. Lists and counts are the public ones.',
  fields: (t) => ({
    article: t.expose('article', {
      type: ArticleRef,
      nullable: true,
      description: 'The draft; null while it lacks what an article must have.',
    }),
    pinned: t.expose('pinned', {
      type: [ArticleRef],
      description: 'The stories pinned to it that are not public as they stand, in their order.',
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description: 'Why the draft could not be published as it stands; null when it could.',
    }),
    isPublic: t.exposeBoolean('isPublic', {
      description: 'Whether the public reads the draft just as it stands.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'From when on this secret shows nothing.',
    }),
  }),
});

builder.queryField('preview', (t) =>
  t.field({
    type: PreviewRef,
    nullable: true,
    description:
      'What the header `Masthead-Preview: SECRET` of this request shows; null without one. A secret that shows nothing fails the whole request: PREVIEW_UNKNOWN, PREVIEW_EXPIRED or PREVIEW_REVOKED.',
    resolve: (_root, _args, { preview }) => preview,
  }),
);
