import type { Queries } from '../database/database.ts';
import { Prisma } from '../database/generated/client.ts';
import { kept } from '../database/statement-name.ts';
import { readText } from '../database/straight-reads.ts';

const begin = Prisma.raw(kept);

/**
 * The rows of a SELECT, in its order, as one JSON text made by the database: taking that over costs a
 * fraction of taking over rows value by value. Times come as text.
 */
export async function jsonRows<Row>(queries: Queries, select: Prisma.Sql): Promise<Row[]> {
  return jsonValue(queries, Prisma.sql`SELECT coalesce(json_agg(r), '[]') FROM (${select}) r`);
}

/** One JSON value, from a SELECT of that alone. */
export async function jsonValue<Value>(queries: Queries, select: Prisma.Sql): Promise<Value> {
  const json = await readText(queries, Prisma.sql`${begin} (${select})::text`);
  return JSON.parse(json) as Value;
}
