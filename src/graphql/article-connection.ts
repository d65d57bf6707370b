import type { ArticleFilter } from '../domain/article/article-filter.ts';
import type { ListOwner } from '../domain/article/article-list.ts';
import {
  latestFirst,
  positionOf,
  type ArticleOrder,
  type ArticlePosition,
} from '../domain/article/article-order.ts';
import type { Article } from '../domain/article/article.ts';
import { ArticleRef } from './article.ts';
import { builder } from './builder.ts';
import { connection, type ConnectionArgs, type CursorCodec } from './connection.ts';
import type { Context } from './context.ts';
import { decodeCursor, encodeCursor, timeKey } from './cursor.ts';

/** One type for every list of articles. */
export const ArticleConnectionRef = builder.connectionObject(
  {
    type: ArticleRef,
    name: 'ArticleConnection',
    description: 'A page of a list of articles.',
  },
  { name: 'ArticleEdge', description: 'An article in its place in a list.' },
);

const OrderFieldRef = builder.enumType('ArticleOrderField', {
  description: 'By what articles can be ordered.',
  values: {
    PUBLISHED_AT: { description: 'First publication.' },
    UPDATED_AT: { description: 'The last update that readers were told about.' },
  } as const,
});

const DirectionRef = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { description: 'Earliest first.' },
    DESC: { description: 'Latest first.' },
  } as const,
});

export const ArticleOrderRef = builder.inputType('ArticleOrder', {
  description: 'How to order articles.',
  fields: (t) => ({
    field: t.field({ type: OrderFieldRef, required: true, description: 'By what.' }),
    direction: t.field({
      type: DirectionRef,
      required: true,
      defaultValue: 'DESC',
      description: 'Which end comes first.',
    }),
  }),
});

export interface ListRequest {
  owner: ListOwner;
  ownerId: string;
  filter: ArticleFilter;
  order?: ArticleOrder | null | undefined;
}

/** A page of an owner's list; the lists of several owners asked for alike are read together. */
export async function articleConnection(
  { loaders }: Context,
  args: ConnectionArgs,
  { owner, ownerId, filter, order }: ListRequest,
) {
  const query = { filter, order: order ?? latestFirst };
  const page = await connection(args, articleCursors(query.order), (window) =>
    loaders.articleList({ owner, query: { ...query, window } }, ownerId),
  );
  return { ...page, totalCount: () => loaders.articleCount({ owner, filter }, ownerId) };
}

function articleCursors(order: ArticleOrder): CursorCodec<Article, ArticlePosition> {
  return {
    encode(article) {
      const { at, id } = positionOf(article, order);
      return encodeCursor(order.field, at.getTime(), id);
    },
    decode(field, cursor) {
      const [at, id] = decodeCursor(field, order.field, cursor, timeKey);
      return { at, id };
    },
  };
}
