import { Prisma } from '../../database/generated/client.ts';

/** What narrows a list of articles; null for no limit. */
export interface ArticleFilter {
  section: { id: string; includeSubsections: boolean } | null;
  authorId: string | null;
  topicId: string | null;
  /** Later than, earlier than: exclusive both. */
  publishedAfter: Date | null;
  publishedBefore: Date | null;
}

export const unfiltered: ArticleFilter = {
  section: null,
  authorId: null,
  topicId: null,
  publishedAfter: null,
  publishedBefore: null,
};

/** SQL conditions on the list table `l`, whose column with the article's id is `articleId`. */
export function filterConditions(filter: ArticleFilter, articleId: Prisma.Sql): Prisma.Sql[] {
  const { section, authorId, topicId, publishedAfter, publishedBefore } = filter;
  return [
    section && inSection(section, articleId),
    authorId && inTable(Prisma.sql`article_bylines`, Prisma.sql`author_id`, authorId, articleId),
    topicId && inTable(Prisma.sql`article_topics`, Prisma.sql`topic_id`, topicId, articleId),
    publishedAfter && Prisma.sql`l.published_at > ${publishedAfter}::timestamptz`,
    publishedBefore && Prisma.sql`l.published_at < ${publishedBefore}::timestamptz`,
  ].filter((condition) => condition !== null && condition !== '');
}

function inSection(
  { id, includeSubsections }: { id: string; includeSubsections: boolean },
  articleId: Prisma.Sql,
): Prisma.Sql {
  return includeSubsections
    ? inTable(Prisma.sql`article_sections`, Prisma.sql`section_id`, id, articleId)
    : Prisma.sql`EXISTS (SELECT FROM articles s WHERE s.id = ${articleId} AND s.section_id = ${id}::uuid)`;
}

function inTable(
  table: Prisma.Sql,
  column: Prisma.Sql,
  id: string,
  articleId: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM ${table} f WHERE f.article_id = ${articleId} AND f.${column} = ${id}::uuid)`;
}
