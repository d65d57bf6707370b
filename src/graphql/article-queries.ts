import { unfiltered, type ArticleFilter } from '../domain/article/article-filter.ts';
import { narrowestOwner } from '../domain/article/list-owner.ts';
import { ArticleConnectionRef, articleConnection, ArticleOrderRef } from './article-connection.ts';
import { ArticleRef } from './article.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { emptyConnection } from './connection.ts';
import { sectionAt } from './section-queries.ts';

builder.queryField('article', (t) =>
  t.field({
    type: ArticleRef,
    nullable: true,
    description:
      'An article by its slug; null when the public can read none under it. `resolve` knows where one has moved.',
    args: { slug: t.arg.string({ required: true, description: 'The last part of its address.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.articleBySlug.load(slug),
  }),
);

const filterArgs = builder.args((t) => ({
  section: t.string({ description: 'Path of a section, as in `world/europe`.' }),
  includeSubsections: t.boolean({
    required: true,
    defaultValue: true,
    description: 'With a section: also what stands in the sections below it.',
  }),
  author: t.string({ description: 'Slug of an author in the byline.' }),
  topic: t.string({ description: 'Slug of a topic it is about.' }),
  publishedAfter: t.field({
    type: 'DateTime',
    description: 'Only what was first published later.',
  }),
  publishedBefore: t.field({
    type: 'DateTime',
    description: 'Only what was first published earlier.',
  }),
  orderBy: t.field({ type: ArticleOrderRef, description: 'Default: latest publication first.' }),
}));

builder.queryField('articles', (t) =>
  t.connection(
    {
      type: ArticleRef,
      description:
        'Articles that fulfil every condition given; all without one. A section, author or topic that is not there has none.',
      args: filterArgs,
      async resolve(_root, args, context) {
        const filter = await filterOf(args, context);
        if (!filter) return emptyConnection(args);
        return articleConnection(context, args, { ...narrowestOwner(filter), order: args.orderBy });
      },
    },
    ArticleConnectionRef,
  ),
);

interface FilterValues {
  section?: string | null | undefined;
  includeSubsections: boolean;
  author?: string | null | undefined;
  topic?: string | null | undefined;
  publishedAfter?: Date | null | undefined;
  publishedBefore?: Date | null | undefined;
}

/** Names as ids; null when one of them names nothing, so that nothing can fulfil the condition. */
async function filterOf(args: FilterValues, context: Context): Promise<ArticleFilter | null> {
  const { loaders } = context;
  const [section, author, topic] = await Promise.all([
    args.section == null ? undefined : sectionAt(context, args.section),
    args.author == null ? undefined : loaders.authorBySlug.load(args.author),
    args.topic == null ? undefined : loaders.topicBySlug.load(args.topic),
  ]);
  if (section === null || author === null || topic === null) return null;
  return {
    ...unfiltered,
    section: section ? { id: section.id, includeSubsections: args.includeSubsections } : null,
    authorId: author?.id ?? null,
    topicId: topic?.id ?? null,
    publishedAfter: args.publishedAfter ?? null,
    publishedBefore: args.publishedBefore ?? null,
  };
}
