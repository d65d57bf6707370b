import type { Queries } from '../../database/database.ts';
import type { DueDelivery } from './delivery.ts';

/** Milliseconds within which an attempt has to be settled: after that it is taken to have died with its node. */
export const lease = 60_000;

export interface TakeOptions {
  /** Of followers whose requests can be made here. */
  kinds: readonly string[];
  /** Followers that have enough under way. */
  except: readonly string[];
  /** How many at most, and of one follower. */
  limit: number;
  perFollower: number;
  now: Date;
}

/**
 * Takes deliveries that are due and first in all their lanes, each for one attempt. Any number of nodes may
 * do this at once; what a node took and didn't settle is due again when its lease ends.
 */
export async function takeDue(queries: Queries, options: TakeOptions): Promise<DueDelivery[]> {
  const { kinds, except, limit, perFollower, now } = options;
  const leasedUntil = new Date(now.getTime() + lease);
  const taken = await queries.$queryRaw<DueDelivery[]>`
    WITH due AS (
      SELECT first.number, f.kind FROM followers f CROSS JOIN LATERAL (
        SELECT d.number FROM deliveries d
        WHERE d.follower_name = f.name AND d.state = 'WAITING' AND d.due_at <= ${now}::timestamptz
          AND NOT EXISTS (
            SELECT FROM delivery_lanes mine JOIN delivery_lanes earlier
              ON earlier.follower_name = mine.follower_name AND earlier.lane = mine.lane
              AND earlier.number < mine.number
            WHERE mine.number = d.number)
        ORDER BY d.number LIMIT ${perFollower} FOR UPDATE SKIP LOCKED
      ) first
      WHERE f.active AND f.kind = ANY(${[...kinds]}) AND f.name <> ALL(${[...except]})
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
