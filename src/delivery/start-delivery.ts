import type { Database } from '../database/database.ts';
import { addFollower, isFollower } from '../domain/delivery/followers.ts';
import { forgetSettled } from '../domain/delivery/settle.ts';
import type { EventFollower } from '../domain/event/event-follower.ts';
import type { Channel } from './channel.ts';
import { startLoop } from './loop.ts';
import type { SendRequest } from './outgoing/send-request.ts';
import { planDeliveries } from './plan-deliveries.ts';
import { Sender } from './sender.ts';

export interface DeliveryOptions {
  database: Database;
  events: EventFollower;
  channels: readonly Channel[];
  /** Followers that are there whether anybody made them or not. */
  always?: readonly string[];
  send: SendRequest;
  report(error: unknown): void;
}

export interface Deliveries {
  /** Looks at once for what is to be sent: something was put into the queue. */
  wake(): void;
  close(): Promise<void>;
}

/** Milliseconds between two looks when nothing was heard: another node's deliveries, and retries, come due. */
const pause = 1000;
const hour = 3_600_000;

/**
 * Tells followers of the log by requests, from where each stands. Runs on every node; each delivery is one
 * node's at a time, and another's when that node dies.
 */
export function startDelivery(options: DeliveryOptions): Deliveries {
  const { database, events, send, report, always = [] } = options;
  const channels = new Map(options.channels.map((channel) => [channel.kind, channel]));
  const settled = () => sending.wake();
  const sender = new Sender({ database, channels, send, report, settled });
  const sending = startLoop(() => sender.sendDue(), pause, report);
  const missing = new Set(always);
  const plan = async () => {
    for (const name of missing) {
      if (!(await isFollower(database.prisma, name))) await addFollower(database.prisma, name);
      missing.delete(name);
    }
    await planDeliveries(database, channels, report, () => sending.wake());
  };
  const planning = startLoop(plan, pause, report);
  // What happens from now on is theirs.
  if (missing.size > 0) planning.wake();
  const forget = async () => void (await forgetSettled(database.prisma, database.now()));
  const forgetting = startLoop(forget, hour, report);
  const unsubscribe = events.subscribe(() => planning.wake());
  return {
    wake: () => sending.wake(),
    async close() {
      unsubscribe();
      await Promise.all([planning.stop(), forgetting.stop(), sending.stop()]);
      await sender.stop();
    },
  };
}
