import type { Database, Queries } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import type { PlannedDelivery } from '../domain/delivery/delivery.ts';
import { enqueue } from '../domain/delivery/enqueue.ts';
import {
  advanceFollower,
  holdFollowerBehind,
  holdFollowers,
  isAnyBehind,
} from '../domain/delivery/followers.ts';
import { readEventsAfter } from '../domain/event/event-log.ts';
import type { Channel } from './channel.ts';

/** How many events one transaction turns into deliveries. */
const batch = 100;

/**
 * Turns all that the log has into deliveries, for every follower of the channels. Any number of nodes may do
 * this at once: whom one has in hand is passed over by the others. One whose channel fails is
 * reported and left for the next time, and the others go on.
 * @param planned is called as soon as there are new deliveries, and not just when all are planned
 */
export async function planDeliveries(
  database: Database,
  channels: ReadonlyMap<string, Channel>,
  report: (error: unknown) => void,
  planned: () => void,
): Promise<void> {
  const failed: string[] = [];
  while (await isAnyBehind(database.prisma, planning(channels), failed)) {
    const outcome = await planNext(database, channels, failed, report);
    if (outcome === null) return;
    if (outcome > 0) planned();
  }
}

/** How many deliveries one follower got; null when nobody is behind whom nobody has in hand. */
async function planNext(
  database: Database,
  channels: ReadonlyMap<string, Channel>,
  failed: string[],
  report: (error: unknown) => void,
): Promise<number | null> {
  let name = null as string | null;
  try {
    return await transaction(database, async (queries) => {
      const follower = await holdFollowerBehind(queries, planning(channels), failed);
      if (!follower) return null;
      name = follower.name;
      const events = await readEventsAfter(queries, follower.sequence, batch);
      const channel = channels.get(follower.kind)!;
      const planned = (await channel.plan?.(queries, name, events)) ?? [];
      const deliveries = await wanted(queries, name, planned);
      await enqueue(queries, name, deliveries, database.now());
      await advanceFollower(queries, name, events.at(-1)!.sequence);
      return deliveries.length;
    });
  } catch (error) {
    if (name === null) throw error;
    failed.push(name);
    report(error);
    return 0;
  }
}

/** The kinds of followers that events become deliveries of. */
function planning(channels: ReadonlyMap<string, Channel>): string[] {
  return [...channels.values()].filter(({ plan }) => plan).map(({ kind }) => kind);
}

/** Those for queues that are still there, which are held from here on. */
async function wanted(
  queries: Queries,
  planner: string,
  deliveries: readonly PlannedDelivery[],
): Promise<PlannedDelivery[]> {
  const others = new Set(deliveries.map(({ follower }) => follower ?? planner));
  others.delete(planner);
  const held = others.size > 0 ? await holdFollowers(queries, [...others]) : [];
  const there = new Set([planner, ...held]);
  return deliveries.filter(({ follower }) => there.has(follower ?? planner));
}
