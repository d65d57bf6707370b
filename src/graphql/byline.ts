import type { BylineEntry } from '../domain/article/article.ts';
import type { Author } from '../domain/author/author.ts';
import { bylineOf } from './article-details.ts';
import { ArticleRef } from './article.ts';
import { AuthorRef } from './author.ts';
import { builder } from './builder.ts';

const BylineEntryRef = builder.objectRef<BylineEntry<Author>>('BylineEntry').implement({
  description: 'One author of an article.',
  fields: (t) => ({
    author: t.expose('author', { type: AuthorRef, description: 'Who.' }),
    role: t.exposeString('role', {
      nullable: true,
      description:
        'What to print beside the name, as in "Additional reporting"; null for who wrote it.',
    }),
  }),
});

builder.objectField(ArticleRef, 'byline', (t) =>
  t.field({
    type: [BylineEntryRef],
    description: 'Who made it, in the order to print; empty when nobody is named.',
    resolve: (article, _args, context) => bylineOf(article, context),
  }),
);
