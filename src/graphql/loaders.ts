import DataLoader from 'dataloader';
import type { ArticleFilter } from '../domain/article/article-filter.ts';
import {
  countArticleLists,
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
import { onceRead } from './once-read.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** The domain's batch reads, each asked once per tick however many fields want something of it. */
export function createLoaders(reads: Reads) {
  const tree = onceRead(() => readSectionTree(reads));
  return {
    sectionTree: tree,
    articleById: loader(reads, readArticlesById),
    articleBySlug: loader(reads, readArticlesBySlug),
    articleBody: loader(reads, readArticleBodies),
    byline: loader(reads, readBylines),
    articleTopics: loader(reads, readArticleTopics),
    removal: loader(reads, readRemovals),
    viewCount: loader(reads, readViewCounts),
    authorById: loader(reads, readAuthorsById),
    authorBySlug: loader(reads, readAuthorsBySlug),
    topicById: loader(reads, readTopicsById),
    topicBySlug: loader(reads, readTopicsBySlug),
    currentAuthorId: loader(reads, (its, ids) => readCurrentIds(its, 'author', ids)),
    currentTopicId: loader(reads, (its, ids) => readCurrentIds(its, 'topic', ids)),
    imageById: loader(reads, readImagesById),
    draftById: loader(reads, ({ queries }, ids) => readDrafts(queries, ids)),
    previewsOf: loader(reads, ({ queries }, ids) => readPreviewsOf(queries, ids)),
    draftComments: loader(reads, ({ queries }, ids) => readComments(queries, ids)),
    revisions: batchedByShape((window: RevisionWindow, ids) =>
      readRevisions(reads.queries, ids, window),
    ),
    revision: batchedByShape(({ number }: { number: number }, ids) =>
      readRevisionsByNumber(
        reads.queries,
        ids.map((draftId) => ({ draftId, number })),
      ),
    ),
    related: batchedByShape((first: number, ids) => readRelatedStories(reads, ids, first)),
    projectedRelated: batchedByShape((first: number, articles: readonly ProjectedArticle[]) =>
      readProjectedRelated(reads, articles, first),
    ),
    articleList: batchedByShape(({ owner, query }: ListShape, ids) =>
      readArticleLists(reads, owner, ids, query),
    ),
    articleCount: batchedByShape(({ owner, filter }: CountShape, ids) =>
      countArticleLists(reads, owner, ids, filter),
    ),
  };
}

interface ListShape {
  owner: ListOwner;
  query: ArticleListQuery;
}

interface CountShape {
  owner: ListOwner;
  filter: ArticleFilter;
}

function loader<Value>(
  reads: Reads,
  read: (reads: Reads, keys: readonly string[]) => Promise<Value[]>,
): DataLoader<string, Value> {
  return new DataLoader((keys) => read(reads, keys));
}
