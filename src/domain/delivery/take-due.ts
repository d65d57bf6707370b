import type { Queries } from '../../database/database.ts';
import type { DueDelivery } from './delivery.ts';

/** Milliseconds within which an attempt has to be settled: after that it is taken to have died with its node. */
export const lease = 60_000;

export interface TakeOptions {
  /** Of followers whose requests can be made here. */
  kinds: readonly string[];
  /** Deliveries that this node has under way: begun once more here, the first attempt would count for nothing. */
  underWay: readonly bigint[];
  /** How many at most, and of one follower. */
  limit: number;
  perFollower: number;
  /** Of these followers fewer, or none. */
  fewer: ReadonlyMap<string, number>;
  now: Date;
}

/**
 * Takes deliveries that are due and first in all their lanes, each for one attempt; of followers in no order,
 * so that none is always the last. Any number of nodes may do this at once; what a node took and didn't settle
 * is due again when its lease ends.
 */
export async function takeDue(queries: Queries, options: TakeOptions): Promise<DueDelivery[]> {
  const { kinds, fewer, underWay, limit, perFollower, now } = options;
  const leasedUntil = new Date(now.getTime() + lease);
  const taken = await queries.$queryRaw<DueDelivery[]>`
    WITH due AS (
      SELECT first.number, f.kind FROM (
        SELECT name, kind, places FROM followers LEFT JOIN
          unnest(${[...fewer.keys()]}::text[], ${[...fewer.values()]}::int[]) fewer (of, places) ON of = name
        WHERE active AND kind = ANY(${[...kinds]}) AND places IS DISTINCT FROM 0
        ORDER BY random()
      ) f CROSS JOIN LATERAL (
        SELECT number FROM (
          SELECT d.number FROM deliveries d
          WHERE d.follower_name = f.name AND d.state = 'WAITING' AND d.due_at <= ${now}::timestamptz
            AND d.number <> ALL(${[...underWay]}::bigint[])
            AND NOT EXISTS (
              SELECT FROM delivery_lanes mine JOIN delivery_lanes earlier
                ON earlier.follower_name = mine.follower_name AND earlier.lane = mine.lane
                AND earlier.number < mine.number
              WHERE mine.number = d.number)
          ORDER BY d.number LIMIT ${perFollower} FOR UPDATE SKIP LOCKED
        ) its LIMIT places
      ) first
      LIMIT ${limit}
    )
    UPDATE deliveries d SET attempts = attempts + 1, due_at = ${leasedUntil}::timestamptz,
      last_attempt_at = ${now}::timestamptz,
      first_attempt_at = coalesce(first_attempt_at, ${now}::timestamptz)
    FROM due WHERE d.number = due.number
    RETURNING d.number, d.id, d.follower_name AS follower, due.kind, d.event_id AS "eventId", d.data,
      d.lanes, d.attempts AS attempt, d.first_attempt_at AS "firstAttemptAt"`;
  return taken.toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

/**
 * Has what a follower is to be sent later sent now, as if it had never failed. What a node is sending is left to
 * it: another would send the same meanwhile.
 */
export async function hasten(queries: Queries, follower: string, now: Date): Promise<void> {
  await queries.$executeRaw`
    UPDATE deliveries SET due_at = ${now}::timestamptz, first_attempt_at = NULL
    WHERE follower_name = ${follower} AND state = 'WAITING' AND due_at > ${now}::timestamptz
      AND due_at IS DISTINCT FROM last_attempt_at + ${lease} * interval '1 millisecond'`;
}
