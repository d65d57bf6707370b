import type { Author } from '../author/author.ts';
import { groupedInOrderOf, inOrderOf, type Reads } from '../reads.ts';
import { entityTag, missingTag } from '../tag.ts';
import { isStorable } from '../text/storable.ts';
import type { Topic } from '../topic/topic.ts';
import { articleFromRow, bodyFromJson } from './article-codec.ts';
import type { Article, ArticleBody, BylineEntry } from './article.ts';

/** Bodies are megabytes at worst: they have a read of their own. */
const omit = { body: true, imageId: true } as const;

export async function readArticlesById(
  reads: Reads,
  ids: readonly string[],
): Promise<(Article | null)[]> {
  reads.note(...ids.map((id) => entityTag('article', id)));
  const rows = await reads.queries.article.findMany({ where: { id: { in: [...ids] } }, omit });
  return inOrderOf(ids, rows.map(articleFromRow), (article) => article.id);
}

/** By current slug; former slugs are for `resolvePath`. */
export async function readArticlesBySlug(
  reads: Reads,
  slugs: readonly string[],
): Promise<(Article | null)[]> {
  const rows = await reads.queries.article.findMany({
    where: { slug: { in: slugs.filter(isStorable) } },
    omit,
  });
  const found = inOrderOf(slugs, rows.map(articleFromRow), (article) => article.slug);
  reads.note(
    ...found.map((article, index) =>
      article ? entityTag('article', article.id) : missingTag('article', slugs[index]!),
    ),
  );
  return found;
}

export async function readArticleBodies(
  reads: Reads,
  ids: readonly string[],
): Promise<(ArticleBody | null)[]> {
  reads.note(...ids.map((id) => entityTag('article', id)));
  const rows = await reads.queries.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, body: true },
  });
  const byId = inOrderOf(ids, rows, (row) => row.id);
  return byId.map((row) => row && bodyFromJson(row.body));
}

/** Each article's authors, in the byline's order. */
export async function readBylines(
  reads: Reads,
  articleIds: readonly string[],
): Promise<BylineEntry<Author>[][]> {
  const rows = await reads.queries.articleByline.findMany({
    where: { articleId: { in: [...articleIds] } },
    orderBy: [{ articleId: 'asc' }, { position: 'asc' }],
    select: {
      articleId: true,
      role: true,
      author: { omit: { createdAt: true } },
    },
    relationLoadStrategy: 'join',
  });
  reads.note(...articleIds.map((id) => entityTag('article', id)));
  reads.note(...rows.map(({ author }) => entityTag('author', author.id)));
  return groupedInOrderOf(articleIds, rows, (row) => row.articleId);
}

/** Each article's topics, in the editors' order. */
export async function readArticleTopics(
  reads: Reads,
  articleIds: readonly string[],
): Promise<Topic[][]> {
  const rows = await reads.queries.articleTopic.findMany({
    where: { articleId: { in: [...articleIds] } },
    orderBy: [{ articleId: 'asc' }, { position: 'asc' }],
    select: {
      articleId: true,
      topic: { omit: { createdAt: true } },
    },
    relationLoadStrategy: 'join',
  });
  reads.note(...articleIds.map((id) => entityTag('article', id)));
  reads.note(...rows.map(({ topic }) => entityTag('topic', topic.id)));
  const grouped = groupedInOrderOf(articleIds, rows, (row) => row.articleId);
  return grouped.map((group) => group.map(({ topic }) => topic));
}

/** Total reads of each article; 0 for one that nobody has read. Notes no tag: counts live by time, not by events. */
export async function readViewCounts(reads: Reads, ids: readonly string[]): Promise<number[]> {
  const rows = await reads.queries.articleViews.findMany({
    where: { articleId: { in: [...ids] } },
  });
  const byId = inOrderOf(ids, rows, (row) => row.articleId);
  return byId.map((row) => Number(row?.total ?? 0));
}
