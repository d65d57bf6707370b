import type { Queries } from '../../database/database.ts';

/** How far a follower of the log is behind it. */
export interface EventLag {
  events: number;
  /** Since the oldest event that isn't known yet. */
  seconds: number;
}

export async function readEventLag(queries: Queries, position: bigint): Promise<EventLag> {
  const [row] = await queries.$queryRaw<{ events: bigint; seconds: number }[]>`
    SELECT count(*) AS events,
      coalesce(extract(epoch FROM clock_timestamp() - min(at)), 0)::float8 AS seconds
    FROM events WHERE sequence > ${position}`;
  return { events: Number(row!.events), seconds: Math.max(0, row!.seconds) };
}
