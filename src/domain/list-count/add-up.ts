import type { Queries } from '../../database/database.ts';

/**
 * Adds changes up, so that a count stays a few rows. Any number of nodes may do this at once: a change is
 * taken by one of them, and in the same statement moved to where it is counted from then on.
 * @returns how many counts it changed
 */
export async function addUpCounts(queries: Queries, limit = 20_000): Promise<number> {
  return queries.$executeRaw`
    WITH taken AS (
      DELETE FROM list_count_changes WHERE number IN (
        SELECT number FROM list_count_changes ORDER BY number LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING list, owner_id, month, change)
    INSERT INTO list_counts AS kept (list, owner_id, month, entries)
    SELECT list, owner_id, month, sum(change) FROM taken
    GROUP BY list, owner_id, month HAVING sum(change) <> 0 ORDER BY list, owner_id, month
    ON CONFLICT (list, owner_id, month) DO UPDATE SET entries = kept.entries + EXCLUDED.entries`;
}
