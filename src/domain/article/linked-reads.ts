import type { Queries } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import { jsonValue } from '../json-rows.ts';

/** What stands beside articles, each thing once, and in their order the places where it stands. */
export interface Linked<Target> {
  entries: [articleId: string, targetId: string, role: string | null][];
  targets: Target[];
}

/**
 * Reads through a join table and its target in one statement. Ids are given as arrays, for which PostgreSQL
 * uses the index however many there are; a join with them would read a whole table.
 * @param entries SELECTs article_id, target_id, role and position
 * @param targets SELECTs the things themselves, up to a WHERE
 */
export function readLinked<Target>(
  queries: Queries,
  { entries, targets }: { entries: Prisma.Sql; targets: Prisma.Sql },
): Promise<Linked<Target>> {
  return jsonValue(
    queries,
    Prisma.sql`
    WITH entries AS MATERIALIZED (${entries})
    SELECT json_build_object(
      'entries', (SELECT coalesce(json_agg(json_build_array(article_id, target_id, role)
        ORDER BY position), '[]') FROM entries),
      'targets', (SELECT coalesce(json_agg(t), '[]') FROM (${targets}
        WHERE id = ANY(ARRAY(SELECT DISTINCT target_id FROM entries))) t))`,
  );
}
