import type { Change } from '../change.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { holdFollower } from '../delivery/followers.ts';
import { readEventsAfter, type LoggedEvent } from '../event/event-log.ts';
import { InputError } from '../input-error.ts';
import { planWebhook } from './plan-webhook.ts';
import { readWebhook } from './webhook-reads.ts';
import { webhookFollower } from './webhook.ts';

/** A part of the log: after one place, to another and with it. */
export interface ReplayRange {
  after: bigint;
  /** Null for the end of the log. */
  until: bigint | null;
}

/** How many events one replay may tell again. */
const most = 1000;

/**
 * Tells a webhook again what it was told, or would have been by its present filter, of a part of the log: with
 * the same ids, as things are now. @returns how many deliveries wait @throws InputError
 */
export async function replayEvents(
  { queries, now }: Change,
  id: string,
  { after, until }: ReplayRange,
): Promise<number> {
  const webhook = await readWebhook(queries, id);
  const name = webhookFollower(id);
  await holdFollower(queries, name);
  const read = await readEventsAfter(queries, after, most + 1);
  const events = read.filter(({ sequence }) => until === null || sequence <= until);
  checkSize(events);
  const deliveries = await planWebhook(queries, webhook, events);
  await enqueue(queries, name, deliveries, now);
  return deliveries.length;
}

function checkSize(events: readonly LoggedEvent[]): void {
  if (events.length <= most) return;
  const message = `There are over ${most} changes in between: give a nearer until, and go on from there`;
  throw new InputError('until', message);
}
