import type { Queries } from '../database/database.ts';
import { Prisma } from '../database/generated/client.ts';
import { jsonValue } from './json-rows.ts';

/** Whether the database has been started with before. */
export function isInstalled(queries: Queries): Promise<boolean> {
  return jsonValue(queries, Prisma.sql`SELECT to_json(EXISTS (SELECT FROM installation))`);
}
