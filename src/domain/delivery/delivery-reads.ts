import type { Queries } from '../../database/database.ts';
import type { DeliveryState } from '../../database/generated/client.ts';
import { inOrderOf } from '../reads.ts';
import type { Window } from '../window.ts';

/** What became of a delivery until now. */
export interface DeliveryRecord {
  id: string;
  number: bigint;
  followerName: string;
  eventId: string | null;
  state: DeliveryState;
  attempts: number;
  dueAt: Date;
  createdAt: Date;
  lastAttemptAt: Date | null;
  settledAt: Date | null;
  status: number | null;
  problem: string | null;
}

const select = {
  ...{ id: true, number: true, followerName: true, eventId: true, state: true, attempts: true },
  ...{ dueAt: true, createdAt: true, lastAttemptAt: true, settledAt: true, status: true },
  problem: true,
} as const;

/** Deliveries to a follower, the latest first; of one state, or of all for null. */
export function listDeliveries(
  queries: Queries,
  followerName: string,
  state: DeliveryState | null,
  { after, before, limit, backwards }: Window<bigint>,
): Promise<DeliveryRecord[]> {
  const number = { ...(after !== null && { lt: after }), ...(before !== null && { gt: before }) };
  return queries.delivery.findMany({
    where: { followerName, ...(state && { state }), number },
    orderBy: { number: backwards ? 'asc' : 'desc' },
    take: limit,
    select,
  });
}

export function countDeliveries(
  queries: Queries,
  followerName: string,
  state: DeliveryState | null,
): Promise<number> {
  return queries.delivery.count({ where: { followerName, ...(state && { state }) } });
}

/** Deliveries in the order of the ids; null for each that is none. */
export async function readDeliveries(
  queries: Queries,
  ids: readonly string[],
): Promise<(DeliveryRecord | null)[]> {
  const rows = await queries.delivery.findMany({ where: { id: { in: [...ids] } }, select });
  return inOrderOf(ids, rows, ({ id }) => id);
}
