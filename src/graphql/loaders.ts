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
import type { Article } from '../domain/article/article.ts';
import { readRemovals } from '../domain/article/removal-reads.ts';
import { readRelatedStories, type RelatedStory } from '../domain/article/related-reads.ts';
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
import { batchedByShape } from './batched-by-shape.ts';
import { lazily, type Made } from './lazily.ts';
import type { BatchRead, Memory } from './memory.ts';
import { onceRead } from './once-read.ts';

/** What loaders read with: of the public's what isn't kept in memory; there is none for anybody else. */
export interface Source {
  reads: Reads;
  memory: Memory | null;
}

/** The domain's batch reads, each asked once per tick however many fields want something of it. */
const makers = {
  sectionTree: (source: Source) => onceRead(() => readTree(source)),
  articleById: loader(kept('article', readArticlesById, itself)),
  articleBySlug: loader(kept('article at', readArticlesBySlug, itself)),
  articleBody: loader(kept('body', readArticleBodies)),
  byline: loader(read(readBylines)),
  articleTopics: loader(kept('topics', readArticleTopics)),
  removal: loader(read(readRemovals)),
  viewCount: loader(read(readViewCounts)),
  authorById: loader(kept('author', readAuthorsById)),
  authorBySlug: loader(kept('author at', readAuthorsBySlug)),
  topicById: loader(kept('topic', readTopicsById)),
  topicBySlug: loader(kept('topic at', readTopicsBySlug)),
  currentAuthorId: loader(read((reads, ids) => readCurrentIds(reads, 'author', ids))),
  currentTopicId: loader(read((reads, ids) => readCurrentIds(reads, 'topic', ids))),
  imageById: loader(read(readImagesById)),
  draftById: loader(read(({ queries }, ids) => readDrafts(queries, ids))),
  previewsOf: loader(read(({ queries }, ids) => readPreviewsOf(queries, ids))),
  draftComments: loader(read(({ queries }, ids) => readComments(queries, ids))),
  revisions: ({ reads }: Source) =>
    batchedByShape((window: RevisionWindow, ids) => readRevisions(reads.queries, ids, window)),
  revision: ({ reads }: Source) =>
    batchedByShape(({ number }: { number: number }, ids) => {
      const asked = ids.map((draftId) => ({ draftId, number }));
      return readRevisionsByNumber(reads.queries, asked);
    }),
  related: (source: Source) =>
    batchedByShape((first: number, ids, name) => {
      const reading: BatchRead<RelatedStory[]> = (reads, ids) =>
        readRelatedStories(reads, ids, first);
      const shown = (stories: RelatedStory[]) => stories.map(({ article }) => article);
      return kept(`related ${name}`, reading, shown)(source)(ids);
    }),
  projectedRelated: ({ reads }: Source) =>
    batchedByShape((first: number, articles: readonly ProjectedArticle[]) =>
      readProjectedRelated(reads, articles, first),
    ),
  articleList: (source: Source) =>
    batchedByShape(({ owner, query }: ListShape, ids, name) => {
      const reading: BatchRead<Article[]> = (reads, ids) =>
        readArticleLists(reads, owner, ids, query);
      return kept(`list ${name}`, reading, (articles) => articles)(source)(ids);
    }),
  articleCount: (source: Source) =>
    batchedByShape(({ owner, filter }: CountShape, ids, name) => {
      const reading: BatchRead<number> = (reads, ids) =>
        countArticleLists(reads, owner, ids, filter);
      return kept(`count ${name}`, reading)(source)(ids);
    }),
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

type Reading<Value> = (source: Source) => (keys: readonly string[]) => Promise<Value[]>;

function loader<Value>(reading: Reading<Value>): (source: Source) => DataLoader<string, Value> {
  return (source) => new DataLoader(reading(source));
}

/** What is always read anew. */
function read<Value>(batch: BatchRead<Value>): Reading<Value> {
  return ({ reads }) =>
    (keys) =>
      batch(reads, keys);
}

/** What events tell all of, so that it may be kept. */
function kept<Value>(
  name: string,
  batch: BatchRead<Value>,
  articlesIn: (value: Value) => readonly Article[] = () => [],
): Reading<Value> {
  const kind = { name, read: batch, articlesIn };
  return (source) => source.memory?.reading(kind) ?? read(batch)(source);
}

function itself(article: Article | null): Article[] {
  return article ? [article] : [];
}

const readTree = async (source: Source): Promise<SectionTree> => {
  const reading: BatchRead<SectionTree> = async (reads) => [await readSectionTree(reads)];
  const [tree] = await kept('sections', reading)(source)(['all']);
  return tree!;
};
