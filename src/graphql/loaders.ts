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
import type { Article } from '../domain/article/article.ts';
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
import type { SectionTree } from '../domain/section/section-tree.ts';
import { readTopicsById, readTopicsBySlug } from '../domain/topic/topic-reads.ts';
import { anew, kept, keptByShape, loader, type Source } from './batch-loaders.ts';
import { batchedByShape } from './batched-by-shape.ts';
import { lazily, type Made } from './lazily.ts';
import { onceRead } from './once-read.ts';

/** The domain's batch reads, each asked once per tick however many fields want something of it. */
const makers = {
  sectionTree: (source: Source) => onceRead(() => readTree(source)),
  articleById: loader(kept('article', readArticlesById, itself)),
  articleBySlug: loader(kept('article at', readArticlesBySlug, itself)),
  articleBody: loader(kept('body', readArticleBodies)),
  byline: loader(anew(readBylines)),
  articleTopics: loader(kept('topics', readArticleTopics)),
  removal: loader(anew(readRemovals)),
  viewCount: loader(anew(readViewCounts)),
  authorById: loader(kept('author', readAuthorsById)),
  authorBySlug: loader(kept('author at', readAuthorsBySlug)),
  topicById: loader(kept('topic', readTopicsById)),
  topicBySlug: loader(kept('topic at', readTopicsBySlug)),
  currentAuthorId: loader(anew((reads, ids) => readCurrentIds(reads, 'author', ids))),
  currentTopicId: loader(anew((reads, ids) => readCurrentIds(reads, 'topic', ids))),
  imageById: loader(anew(readImagesById)),
  draftById: loader(anew(({ queries }, ids) => readDrafts(queries, ids))),
  previewsOf: loader(anew(({ queries }, ids) => readPreviewsOf(queries, ids))),
  draftComments: loader(anew(({ queries }, ids) => readComments(queries, ids))),
  revisions: ({ reads }: Source) =>
    batchedByShape((window: RevisionWindow, ids) => readRevisions(reads.queries, ids, window)),
  revision: ({ reads }: Source) =>
    batchedByShape(({ number }: { number: number }, ids) => {
      const asked = ids.map((draftId) => ({ draftId, number }));
      return readRevisionsByNumber(reads.queries, asked);
    }),
  related: keptByShape(
    'related',
    (first: number) => (reads, ids) => readRelatedStories(reads, ids, first),
    (stories) => stories.map(({ article }) => article),
  ),
  projectedRelated: ({ reads }: Source) =>
    batchedByShape((first: number, articles: readonly ProjectedArticle[]) =>
      readProjectedRelated(reads, articles, first),
    ),
  articleList: keptByShape(
    'list',
    ({ owner, query }: ListShape) =>
      (reads, ids) =>
        readArticleLists(reads, owner, ids, query),
    (articles) => articles,
  ),
  articleCount: keptByShape(
    'count',
    ({ owner, filter }: CountShape) =>
      (reads, ids) =>
        countArticleLists(reads, owner, ids, filter),
  ),
};

export type Loaders = Made<typeof makers>;

export const createLoaders: (source: Source) => Loaders = lazily(makers);

interface ListShape {
  owner: ListOwner;
  query: ArticleListQuery;
}

interface CountShape {
  owner: ListOwner;
  filter: ArticleFilter;
}

function itself(article: Article | null): Article[] {
  return article ? [article] : [];
}

async function readTree(source: Source): Promise<SectionTree> {
  const [tree] = await kept('sections', readTrees)(source)(['all']);
  return tree!;
}

const readTrees = async (reads: Reads) => [await readSectionTree(reads)];
