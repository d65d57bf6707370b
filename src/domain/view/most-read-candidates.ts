import { Prisma } from '../../database/generated/client.ts';

/** SQL of how much a view counts that was counted in an hour. */
export type Weight = (hour: Prisma.Sql) => Prisma.Sql;

export interface CandidatesQuery {
  from: Date;
  hours: number;
  /** Null for all. */
  sectionIds: readonly string[] | null;
  first: number;
  weight: Weight;
}

/** Rows that are looked at in all, and the most and the least of one list: that of a section in an hour. */
export const inAll = 6_000;
export const deepest = 100;
const shallowest = 10;

/** How many more candidates than places are counted through. */
export const spare = 30;

/** How many rows of each hour, and of each of so many sections there, are looked at. */
export function listDepth(hours: number, sections: number): number {
  const even = Math.floor(inAll / ((hours + 1) * sections));
  return Math.max(shallowest, Math.min(deepest, even));
}

/**
 * SQL of the `article_id`s that may be among the most read. Of each hour the articles that were read most
 * are looked at; of one that is seen in some hours and not in others, it is known that it was read no more
 * often in those than the last that is seen there. Those are taken whose sum can be greatest. They are the
 * right ones unless one was nowhere seen, or the last place has a lower sum than one left out may have.
 */
export function mostReadCandidates(query: CandidatesQuery): Prisma.Sql {
  const { from, hours, sectionIds, first, weight } = query;
  const depth = listDepth(hours, sectionIds?.length ?? 1);
  const listed = sectionIds
    ? Prisma.sql`v.section_id = list.section_id`
    : Prisma.sql`v.section_id IS NOT NULL`;
  return Prisma.sql`
    WITH list AS MATERIALIZED (
      SELECT n, ${from}::timestamptz + n * interval '1 hour' AS hour, place, section_id
      FROM generate_series(0, ${hours}::int) n
      CROSS JOIN unnest(${sectionIds ? [...sectionIds] : [null]}::uuid[])
        WITH ORDINALITY s(section_id, place)
    ), seen AS MATERIALIZED (
      SELECT n, place, v.article_id, v.views * ${weight(Prisma.sql`list.hour`)} AS score
      FROM list CROSS JOIN LATERAL (
        SELECT v.article_id, v.views FROM article_views_hourly v
        WHERE v.hour = list.hour AND ${listed}
        ORDER BY v.views DESC, v.article_id DESC LIMIT ${depth}::int) v
    ), bounded AS MATERIALIZED (
      SELECT *, CASE WHEN count(*) OVER its = ${depth}::int THEN min(score) OVER its ELSE 0 END AS unseen
      FROM seen WINDOW its AS (PARTITION BY n, place)
    ), unseen_ever AS MATERIALIZED (
      SELECT place, sum(unseen) AS score FROM (SELECT DISTINCT n, place, unseen FROM bounded) lists
      GROUP BY place)
    SELECT seen.article_id
    FROM bounded seen JOIN unseen_ever USING (place)
    GROUP BY seen.article_id
    ORDER BY sum(seen.score - seen.unseen) + max(unseen_ever.score) DESC, sum(seen.score) DESC,
      seen.article_id DESC
    LIMIT ${first + spare}::int`;
}
