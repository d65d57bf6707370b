import { unfiltered } from '../domain/article/article-filter.ts';
import { ArticleConnectionRef, articleConnection, ArticleOrderRef } from './article-connection.ts';
import { ArticleRef } from './article.ts';
import { AuthorRef } from './author.ts';
import { builder } from './builder.ts';
import { SectionRef } from './section.ts';
import { TopicRef } from './topic.ts';

/** The lists of articles that a section, an author and a topic have. */
const orderArg = builder.args((t) => ({
  orderBy: t.field({ type: ArticleOrderRef, description: 'Default: latest publication first.' }),
}));

builder.objectField(SectionRef, 'articles', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description: 'Its articles.',
      args: {
        ...orderArg,
        includeSubsections: t.arg.boolean({
          required: true,
          defaultValue: true,
          description: 'With those of all sections below it.',
        }),
      },
      resolve: ({ id }, { orderBy, includeSubsections, ...args }, context) =>
        articleConnection(context, args, {
          owner: includeSubsections ? 'subtree' : 'section',
          ownerId: id,
          filter: unfiltered,
          order: orderBy,
        }),
    },
    ArticleConnectionRef,
  ),
);

builder.objectField(AuthorRef, 'articles', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description: 'What they are named in the byline of, in any role.',
      args: orderArg,
      resolve: ({ id }, { orderBy, ...args }, context) =>
        articleConnection(context, args, {
          owner: 'author',
          ownerId: id,
          filter: unfiltered,
          order: orderBy,
        }),
    },
    ArticleConnectionRef,
  ),
);

builder.objectField(TopicRef, 'articles', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description: 'What is about it.',
      args: orderArg,
      resolve: ({ id }, { orderBy, ...args }, context) =>
        articleConnection(context, args, {
          owner: 'topic',
          ownerId: id,
          filter: unfiltered,
          order: orderBy,
        }),
    },
    ArticleConnectionRef,
  ),
);
