import { Prisma } from '../../database/generated/client.ts';
import type { Window } from '../window.ts';

export type ArticleOrderField = 'PUBLISHED_AT' | 'UPDATED_AT';
export type Direction = 'ASC' | 'DESC';

export interface ArticleOrder {
  field: ArticleOrderField;
  direction: Direction;
}

export const latestFirst: ArticleOrder = { field: 'PUBLISHED_AT', direction: 'DESC' };

/** Where an article stands in a list; the id settles equal times. */
export interface ArticlePosition {
  at: Date;
  id: string;
}

export function positionOf(
  article: { id: string; publishedAt: Date; updatedAt: Date },
  { field }: ArticleOrder,
): ArticlePosition {
  return { at: field === 'PUBLISHED_AT' ? article.publishedAt : article.updatedAt, id: article.id };
}

/** SQL of the two columns that order a list, in the table with that alias. */
export function orderColumns(
  { field }: ArticleOrder,
  alias: Prisma.Sql,
  id: Prisma.Sql,
): Prisma.Sql[] {
  const time = field === 'PUBLISHED_AT' ? Prisma.sql`published_at` : Prisma.sql`updated_at`;
  return [Prisma.sql`${alias}.${time}`, id];
}

/** SQL of ORDER BY for the window: turned round when it is cut from the end. */
export function orderBy(
  columns: Prisma.Sql[],
  { direction }: ArticleOrder,
  backwards: boolean,
): Prisma.Sql {
  const descending = (direction === 'DESC') !== backwards;
  const word = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.join(columns.map((column) => Prisma.sql`${column} ${word}`));
}

/** SQL conditions that keep a list inside the window: row comparisons, which an index range answers. */
export function within(
  columns: Prisma.Sql[],
  { direction }: ArticleOrder,
  { after, before }: Window<ArticlePosition>,
): Prisma.Sql[] {
  const [later, earlier] =
    direction === 'DESC' ? [Prisma.sql`<`, Prisma.sql`>`] : [Prisma.sql`>`, Prisma.sql`<`];
  const row = Prisma.sql`(${Prisma.join(columns)})`;
  return [
    ...(after ? [Prisma.sql`${row} ${later} ${positionRow(after)}`] : []),
    ...(before ? [Prisma.sql`${row} ${earlier} ${positionRow(before)}`] : []),
  ];
}

function positionRow({ at, id }: ArticlePosition): Prisma.Sql {
  return Prisma.sql`(${at}::timestamptz, ${id}::uuid)`;
}
