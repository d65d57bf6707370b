import type { Article as Row } from '../../database/generated/client.ts';
import { articleFromRow, bodyFromJson } from '../article/article-codec.ts';
import type { Article, ArticleBody } from '../article/article.ts';
import type { Address } from '../article/former-address.ts';
import type { Projection } from '../article/projection.ts';

/**
 * An article that is in no table: what a draft would be if it were public. It carries what is read of
 * a public one by its id, since under that id the public may read something else, or nothing.
 */
export interface ProjectedArticle extends Article {
  projection: {
    body: ArticleBody;
    byline: { authorId: string; role: string | null }[];
    topicIds: string[];
    /** Pins. */
    relatedIds: string[];
    /** Where the public finds it now, or found it last. */
    address: Address | null;
    /** All that was projected with it, itself included, by id: what it can have for a neighbour besides the public. */
    companions: ReadonlyMap<string, ProjectedArticle>;
  };
}

export function isProjected(article: Article): article is ProjectedArticle {
  return 'projection' in article;
}

/** The value that the rows of a projection would be read as, had they been stored. */
export function projectedArticle(
  { article, bylines, topics, related }: Projection,
  address: Address | null,
  companions: ReadonlyMap<string, ProjectedArticle>,
): ProjectedArticle {
  const row = { image: null, ...article } as unknown as Row;
  return {
    ...articleFromRow(row),
    projection: {
      body: bodyFromJson(row.body),
      byline: bylines.map(({ authorId, role = null }) => ({ authorId, role })),
      topicIds: topics.map(({ topicId }) => topicId),
      relatedIds: related.map(({ relatedId }) => relatedId),
      address,
      companions,
    },
  };
}
