import { Prisma } from '../../database/generated/client.ts';
import type { Author } from '../author/author.ts';
import { jsonValue } from '../json-rows.ts';
import type { Reads } from '../reads.ts';
import type { Section } from '../section/section.ts';
import { sectionColumns } from '../section/section-columns.ts';
import { articleFromRow, type ArticleRow } from './article-codec.ts';
import type { Article, BylineEntry } from './article.ts';
import { accompanied } from './companions.ts';

type Entry = [articleId: string, authorId: string, role: string | null];

interface Answer<Row> {
  rows: Row[];
  entries: Entry[];
  authors: Author[];
  sections: Section[];
}

/** Columns of an author, named as Prisma names them. */
export const authorColumns = Prisma.sql`id, slug, name, job_title AS "jobTitle", bio, version`;

/**
 * The rows of a SELECT of articles, in its order, and of each the article with what nearly everybody asks of
 * it: byline and section, each author and section once, all in one statement. Of a row without an article, as
 * an outer join gives, nobody may ask for it.
 */
export async function articleRows<Row extends ArticleRow>(
  { queries }: Reads,
  select: Prisma.Sql,
): Promise<{ row: Row; article(): Article }[]> {
  const { rows, entries, authors, sections } = await jsonValue<Answer<Row>>(
    queries,
    Prisma.sql`
    WITH listed AS MATERIALIZED (${select}),
    entries AS MATERIALIZED (SELECT article_id, author_id, role, position FROM article_bylines
      WHERE article_id = ANY(ARRAY(SELECT id FROM listed)))
    SELECT json_build_object(
      'rows', (SELECT coalesce(json_agg(listed), '[]') FROM listed),
      'entries', (SELECT coalesce(json_agg(json_build_array(article_id, author_id, role)
        ORDER BY position), '[]') FROM entries),
      'authors', (SELECT coalesce(json_agg(t), '[]') FROM (SELECT ${authorColumns} FROM authors
        WHERE id = ANY(ARRAY(SELECT DISTINCT author_id FROM entries))) t),
      'sections', (SELECT coalesce(json_agg(t), '[]') FROM (SELECT ${sectionColumns} FROM sections
        WHERE id = ANY(ARRAY(SELECT DISTINCT "sectionId" FROM listed))) t))`,
  );
  const bylines = bylinesOf(entries, authors);
  const sectionsById = new Map(sections.map((section) => [section.id, section]));
  const article = (row: Row) =>
    accompanied(articleFromRow(row), {
      byline: bylines.get(row.id) ?? [],
      section: sectionsById.get(row.sectionId)!,
    });
  return rows.map((row) => ({ row, article: () => article(row) }));
}

function bylinesOf(entries: readonly Entry[], authors: readonly Author[]) {
  const byId = new Map(authors.map((author) => [author.id, author]));
  const bylines = new Map<string, BylineEntry<Author>[]>();
  for (const [articleId, authorId, role] of entries) {
    const entry = { author: byId.get(authorId)!, role };
    const byline = bylines.get(articleId);
    if (byline) byline.push(entry);
    else bylines.set(articleId, [entry]);
  }
  return bylines;
}
