import type { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';
import type { PlannedDelivery } from './delivery.ts';

/**
 * Puts deliveries at the end of a follower's queue, which the caller holds. One that was there before, by
 * its id, waits again, as if it had never been sent.
 */
export async function enqueue(
  queries: Queries,
  follower: string,
  deliveries: readonly PlannedDelivery[],
  now: Date,
): Promise<void> {
  if (deliveries.length === 0) return;
  const ids = deliveries.map(({ id }) => id);
  await queries.delivery.deleteMany({ where: { id: { in: ids } } });
  await queries.delivery.createMany({
    data: deliveries.map(({ data, follower: other, ...delivery }) => ({
      ...{ ...delivery, data: data as Prisma.InputJsonObject },
      ...{ followerName: other ?? follower, dueAt: now, createdAt: now },
    })),
  });
  await queries.$executeRaw`
    INSERT INTO delivery_lanes (follower_name, lane, number)
    SELECT DISTINCT follower_name, lane, number FROM deliveries, unnest(lanes) lane
    WHERE id = ANY(${ids}::uuid[])`;
}
