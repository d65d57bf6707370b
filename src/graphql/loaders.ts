import DataLoader from 'dataloader';
import type { ArticleFilter } from '../domain/article/article-filter.ts';
import { countArticleLists } from '../domain/article/article-count.ts';
import {
  readArticleLists,
  type ArticleListQuery,
  type ListOwner,
} from '../domain/article/article-list.ts';
import {
  readArticleBodies,
  readArticlesById,
  readArticlesBySlug,
  readArticleTopics,
  readBylines,
  readViewCounts,
} from '../domain/article/article-reads.ts';
import { readRemovals } from '../domain/article/removal-reads.ts';
import { readRelatedStories } from '../domain/article/related-reads.ts';
import { readAuthorsById, readAuthorsBySlug } from '../domain/author/author-reads.ts';
import { readDrafts } from '../domain/draft/draft-reads.ts';
import {
  readComments,
  readRevisions,
  readRevisionsByNumber,
  type RevisionWindow,
} from '../domain/draft/revision-reads.ts';
import { readImagesById } from '../domain/image/image-reads.ts';
import { readPreviewsOf } from '../domain/preview/preview-reads.ts';
import type { ProjectedArticle } from '../domain/preview/projected-article.ts';
import { readProjectedRelated } from '../domain/preview/projected-related.ts';
import { readCurrentIds } from '../domain/named/current-ids.ts';
import type { Reads } from '../domain/reads.ts';
import { readSectionTree } from '../domain/section/section-reads.ts';
import { readTopicsById, readTopicsBySlug } from '../domain/topic/topic-reads.ts';
import { batchedByShape } from './batched-by-shape.ts';
import { lazily, type Made } from './lazily.ts';
import { onceRead } from './once-read.ts';

/** The domain's batch reads, each asked once per tick however many fields want something of it. */
const makers = {
  sectionTree: (reads: Reads) => onceRead(() => readSectionTree(reads)),
  articleById: loader(readArticlesById),
  articleBySlug: loader(readArticlesBySlug),
  articleBody: loader(readArticleBodies),
  byline: loader(readBylines),
  articleTopics: loader(readArticleTopics),
  removal: loader(readRemovals),
  viewCount: loader(readViewCounts),
  authorById: loader(readAuthorsById),
  authorBySlug: loader(readAuthorsBySlug),
  topicById: loader(readTopicsById),
  topicBySlug: loader(readTopicsBySlug),
  currentAuthorId: loader((reads, ids) => readCurrentIds(reads, 'author', ids)),
  currentTopicId: loader((reads, ids) => readCurrentIds(reads, 'topic', ids)),
  imageById: loader(readImagesById),
  draftById: loader(({ queries }, ids) => readDrafts(queries, ids)),
  previewsOf: loader(({ queries }, ids) => readPreviewsOf(queries, ids)),
  draftComments: loader(({ queries }, ids) => readComments(queries, ids)),
  revisions: (reads: Reads) =>
    batchedByShape((window: RevisionWindow, ids) => readRevisions(reads.queries, ids, window)),
  revision: (reads: Reads) =>
    batchedByShape(({ number }: { number: number }, ids) => {
      const asked = ids.map((draftId) => ({ draftId, number }));
      return readRevisionsByNumber(reads.queries, asked);
    }),
  related: (reads: Reads) =>
    batchedByShape((first: number, ids) => readRelatedStories(reads, ids, first)),
  projectedRelated: (reads: Reads) =>
    batchedByShape((first: number, articles: readonly ProjectedArticle[]) =>
      readProjectedRelated(reads, articles, first),
    ),
  articleList: (reads: Reads) =>
    batchedByShape(({ owner, query }: ListShape, ids) =>
      readArticleLists(reads, owner, ids, query),
    ),
  articleCount: (reads: Reads) =>
    batchedByShape(({ owner, filter }: CountShape, ids) =>
      countArticleLists(reads, owner, ids, filter),
    ),
};

export type Loaders = Made<typeof makers>;

export const createLoaders: (reads: Reads) => Loaders = lazily(makers);

interface ListShape {
  owner: ListOwner;
  query: ArticleListQuery;
}

interface CountShape {
  owner: ListOwner;
  filter: ArticleFilter;
}

function loader<Value>(
  read: (reads: Reads, keys: readonly string[]) => Promise<Value[]>,
): (reads: Reads) => DataLoader<string, Value> {
  return (reads) => new DataLoader((keys: readonly string[]) => read(reads, keys));
}
