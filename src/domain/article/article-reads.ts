import { Prisma } from '../../database/generated/client.ts';
import type { Author } from '../author/author.ts';
import { jsonRows } from '../json-rows.ts';
import { idList, textList } from '../planned-once.ts';
import { groupedInOrderOf, inOrderOf, type Reads } from '../reads.ts';
import { entityTag, foundTag } from '../tag.ts';
import { isStorable } from '../text/storable.ts';
import type { Topic } from '../topic/topic.ts';
import { articleColumns, bodyFromJson } from './article-codec.ts';
import type { Article, ArticleBody, BylineEntry } from './article.ts';
import { authorColumns, articleRows } from './article-rows.ts';
import { readLinked } from './linked-reads.ts';

export async function readArticlesById(
  reads: Reads,
  ids: readonly string[],
): Promise<(Article | null)[]> {
  for (const id of ids) reads.noteFor(id, entityTag('article', id));
  const rows = await articleRows(
    reads,
    Prisma.sql`SELECT ${articleColumns} FROM articles a WHERE a.id = ANY(${idList(ids)})`,
  );
  const articles = rows.map(({ article }) => article());
  return inOrderOf(ids, articles, ({ id }) => id);
}

/** By current slug; former slugs are for `resolvePath`. */
export async function readArticlesBySlug(
  reads: Reads,
  slugs: readonly string[],
): Promise<(Article | null)[]> {
  const asked = slugs.filter(isStorable);
  const rows = await articleRows(
    reads,
    Prisma.sql`SELECT ${articleColumns} FROM articles a WHERE a.slug = ANY(${textList(asked)})`,
  );
  const articles = rows.map(({ article }) => article());
  const found = inOrderOf(slugs, articles, ({ slug }) => slug);
  for (const [index, slug] of slugs.entries())
    reads.noteFor(slug, foundTag('article', slug, found[index]));
  return found;
}

export async function readArticleBodies(
  reads: Reads,
  ids: readonly string[],
): Promise<(ArticleBody | null)[]> {
  for (const id of ids) reads.noteFor(id, entityTag('article', id));
  const rows = await jsonRows<{ id: string; body: Prisma.JsonValue }>(
    reads.queries,
    Prisma.sql`SELECT id, body FROM articles WHERE id = ANY(${idList(ids)})`,
  );
  const byId = inOrderOf(ids, rows, (row) => row.id);
  return byId.map((row) => row && bodyFromJson(row.body));
}

/** Each article's authors, in the byline's order. */
export async function readBylines(
  reads: Reads,
  articleIds: readonly string[],
): Promise<BylineEntry<Author>[][]> {
  const { entries, targets } = await readLinked<Author>(reads.queries, {
    entries: Prisma.sql`SELECT article_id, author_id AS target_id, role, position
      FROM article_bylines WHERE article_id = ANY(${idList(articleIds)})`,
    targets: Prisma.sql`SELECT ${authorColumns} FROM authors`,
  });
  for (const id of articleIds) reads.noteFor(id, entityTag('article', id));
  for (const [articleId, id] of entries) reads.noteFor(articleId, entityTag('author', id));
  const authors = new Map(targets.map((author) => [author.id, author]));
  const grouped = groupedInOrderOf(articleIds, entries, ([articleId]) => articleId);
  return grouped.map((group) =>
    group.map(([, authorId, role]) => ({ author: authors.get(authorId)!, role })),
  );
}

/** Each article's topics, in the editors' order. */
export async function readArticleTopics(
  reads: Reads,
  articleIds: readonly string[],
): Promise<Topic[][]> {
  const { entries, targets } = await readLinked<Topic>(reads.queries, {
    entries: Prisma.sql`SELECT article_id, topic_id AS target_id, NULL AS role, position
      FROM article_topics WHERE article_id = ANY(${idList(articleIds)})`,
    targets: Prisma.sql`SELECT id, slug, name, type, description, version FROM topics`,
  });
  for (const id of articleIds) reads.noteFor(id, entityTag('article', id));
  for (const [articleId, topicId] of entries) reads.noteFor(articleId, entityTag('topic', topicId));
  const topics = new Map(targets.map((topic) => [topic.id, topic]));
  const grouped = groupedInOrderOf(articleIds, entries, ([articleId]) => articleId);
  return grouped.map((group) => group.map(([, topicId]) => topics.get(topicId)!));
}

/** Total reads of each article; 0 for one that nobody has read. Notes no tag: counts live by time, not by events. */
export async function readViewCounts(reads: Reads, ids: readonly string[]): Promise<number[]> {
  const rows = await reads.queries.articleViews.findMany({
    where: { articleId: { in: [...ids] } },
  });
  const byId = inOrderOf(ids, rows, (row) => row.articleId);
  return byId.map((row) => Number(row?.total ?? 0));
}
