/**
 * SQL that PostgreSQL plans alike whatever the values are. Of a statement that connections keep it makes a
 * plan once then; where it hopes for a better one by looking at the values it plans each time, which took
 * two to four times as long as reading twenty articles.
 */
import { Prisma } from '../database/generated/client.ts';

/** A list of ids; how many there are is not looked at. */
export function idList(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`((SELECT ${[...ids]}::uuid[])::uuid[])`;
}

export function textList(texts: readonly string[]): Prisma.Sql {
  return Prisma.sql`((SELECT ${[...texts]}::text[])::text[])`;
}

/**
 * The first so many rows of an ordered SELECT, in any order. It is planned for a power of two, so that
 * there are few statements, and ends sooner.
 */
export function firstOf(select: Prisma.Sql, count: number): Prisma.Sql {
  const planned = 2 ** Math.ceil(Math.log2(count));
  return Prisma.sql`SELECT * FROM (${select} LIMIT ${Prisma.raw(`${planned}`)}) planned LIMIT ${count}::int`;
}
