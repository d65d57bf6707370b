import { Prisma } from '../../database/generated/client.ts';
import { articleColumns, articleFromRow, type ArticleRow } from '../article/article-codec.ts';
import type { Article } from '../article/article.ts';
import { jsonRows } from '../json-rows.ts';
import type { Reads } from '../reads.ts';
import { entityTag, listTag } from '../tag.ts';
import { hourOf } from './view-buffer.ts';

/** An article with how often it was read in the time that was asked about. */
export interface MostRead {
  article: Article;
  views: number;
}

export interface MostReadQuery {
  /** Only articles of this section and those below it; null for all. */
  sectionId: string | null;
  /** How many hours to look back; the hour in which they begin counts as a whole. */
  hours: number;
  first: number;
  now: Date;
}

/** Hours in which a view comes to weigh half. */
const halfLife = 6;
export const trendingHours = 48;

/** The articles that were read most, in one statement over the hours asked about. */
export function readMostRead(reads: Reads, query: MostReadQuery): Promise<MostRead[]> {
  return rank(reads, query, Prisma.sql`sum(v.views)`);
}

/** The articles that are read most now: each view weighs half of one 6 hours later. */
export function readTrending(
  reads: Reads,
  query: Omit<MostReadQuery, 'hours'>,
): Promise<MostRead[]> {
  const hoursAgo = Prisma.sql`extract(epoch FROM ${hourOf(query.now)}::timestamptz - v.hour)::float8 / 3600`;
  const weight = Prisma.sql`power(2::float8, -(${hoursAgo}) / ${halfLife}::float8)`;
  // Rounded, so that it doesn't depend on the order in which it was added up.
  const score = Prisma.sql`round(sum(v.views * ${weight})::numeric, 6)`;
  return rank(reads, { ...query, hours: trendingHours }, score);
}

async function rank(
  reads: Reads,
  { sectionId, hours, first, now }: MostReadQuery,
  score: Prisma.Sql,
): Promise<MostRead[]> {
  const from = hourOf(new Date(now.getTime() - hours * 3_600_000));
  const inSection = sectionId
    ? Prisma.sql`JOIN article_sections s ON s.article_id = v.article_id AND s.section_id = ${sectionId}::uuid`
    : Prisma.empty;
  const rows = await jsonRows<ArticleRow & { views: number }>(
    reads.queries,
    Prisma.sql`
    SELECT ${articleColumns}, least(ranked.views, 2147483647)::int AS views
    FROM (
      SELECT v.article_id AS id, sum(v.views) AS views, ${score} AS score
      FROM article_views_hourly v
      JOIN articles public ON public.id = v.article_id
      ${inSection}
      WHERE v.hour BETWEEN ${from}::timestamptz AND ${now}::timestamptz
      GROUP BY v.article_id
      ORDER BY score DESC, v.article_id DESC
      LIMIT ${first}::int
    ) ranked
    JOIN articles a ON a.id = ranked.id
    ORDER BY ranked.score DESC, a.id DESC`,
  );
  // Which are there depends on what is public; how often they were read is no event.
  reads.note(sectionId ? listTag('section', sectionId) : listTag('article'));
  reads.note(...rows.map(({ id }) => entityTag('article', id)));
  return rows.map((row) => ({ article: articleFromRow(row), views: row.views }));
}
