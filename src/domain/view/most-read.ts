import { Prisma } from '../../database/generated/client.ts';
import { articleColumns, articleFromRow, type ArticleRow } from '../article/article-codec.ts';
import type { Article } from '../article/article.ts';
import { jsonRows } from '../json-rows.ts';
import type { Reads } from '../reads.ts';
import { entityTag, listTag } from '../tag.ts';
import { mostReadCandidates, type Weight } from './most-read-candidates.ts';
import { hourOf } from './view-buffer.ts';

/** An article with how often it was read in the time that was asked about. */
export interface MostRead {
  article: Article;
  views: number;
}

export interface MostReadQuery {
  /** Only articles of this section and those below it, whose ids are given too, its own first; null for all. */
  section: { id: string; subtreeIds: readonly string[] } | null;
  /** How many hours to look back; the hour in which they begin counts as a whole. */
  hours: number;
  first: number;
  now: Date;
}

/** Hours in which a view comes to weigh half. */
const halfLife = 6;
export const trendingHours = 48;

/** The articles that were read most, in one statement that looks at the beginning of each hour's own list. */
export function readMostRead(reads: Reads, query: MostReadQuery): Promise<MostRead[]> {
  return rank(reads, query, () => Prisma.sql`1`);
}

/** The articles that are read most now: each view weighs half of one 6 hours later. */
export function readTrending(
  reads: Reads,
  query: Omit<MostReadQuery, 'hours'>,
): Promise<MostRead[]> {
  const present = hourOf(query.now);
  const weight: Weight = (hour) => Prisma.sql`
    power(2::float8, -extract(epoch FROM ${present}::timestamptz - ${hour})::float8 / ${3600 * halfLife}::float8)`;
  return rank(reads, { ...query, hours: trendingHours }, weight);
}

async function rank(
  reads: Reads,
  { section, hours, first, now }: MostReadQuery,
  weight: Weight,
): Promise<MostRead[]> {
  const from = hourOf(new Date(now.getTime() - hours * 3_600_000));
  const sectionIds = section?.subtreeIds ?? null;
  // The score is rounded, so that it doesn't depend on the order in which it was added up.
  const rows = await jsonRows<ArticleRow & { views: number }>(
    reads.queries,
    Prisma.sql`
    SELECT ${articleColumns}, least(counted.views, 2147483647)::int AS views
    FROM (${mostReadCandidates({ from, hours, sectionIds, first, weight })}) candidate
    CROSS JOIN LATERAL (
      SELECT sum(v.views) AS views,
        round(sum(v.views * ${weight(Prisma.sql`v.hour`)})::numeric, 6) AS score
      FROM article_views_hourly v
      WHERE v.article_id = candidate.article_id
        AND v.hour BETWEEN ${from}::timestamptz AND ${now}::timestamptz) counted
    JOIN articles a ON a.id = candidate.article_id
    ${section ? Prisma.sql`WHERE a.section_id = ANY(${[...section.subtreeIds]}::uuid[])` : Prisma.empty}
    ORDER BY counted.score DESC, a.id DESC
    LIMIT ${first}::int`,
  );
  // Which are there depends on what is public; how often they were read is no event.
  reads.note(section ? listTag('section', section.id) : listTag('article'));
  reads.note(...rows.map(({ id }) => entityTag('article', id)));
  return rows.map((row) => ({ article: articleFromRow(row), views: row.views }));
}
