import type { Queries } from '../../database/database.ts';
import type { PlannedDelivery } from '../delivery/delivery.ts';
import { addFollower, holdFollower } from '../delivery/followers.ts';
import { newId } from '../id.ts';
import { hostOf } from './callback.ts';
import { newChallenge } from './confirmation.ts';
import type { HubRequest } from './hub-request.ts';
import type { Subscription } from './subscriptions.ts';

/** The kind of the followers whose queues callbacks are asked from: one for each host, so that none is flooded. */
export const callbackKind = 'callback';

/** What a callback is asked or told, as a delivery keeps it. */
export type CallbackWord =
  | {
      is: 'question';
      request: HubRequest;
      path: string;
      challenge: string;
      /** The log's last event when it was asked for. */
      after: string;
    }
  | { is: 'denial'; topic: string; callback: string; reason: string };

/** The question whether the subscriber wants what was asked for in their name. */
export function question(
  request: HubRequest,
  path: string,
  after: bigint,
): PlannedDelivery & { follower: string } {
  const challenge = newChallenge();
  const word = { is: 'question', request, path, challenge, after: String(after) } as const;
  return delivery(word, path, request.callback);
}

/** Word that there is nothing to be had any more. */
export function denial(
  { path, topic, callback }: Pick<Subscription, 'path' | 'topic' | 'callback'>,
  reason: string,
): PlannedDelivery & { follower: string } {
  return delivery({ is: 'denial', topic, callback, reason }, path, callback);
}

/** About the same subscription one waits for the other: the last that was asked for is the last that counts. */
function delivery(word: CallbackWord, path: string, callback: string) {
  const follower = `${callbackKind}:${hostOf(callback)}`;
  const lanes = [`${callback} ${path}`];
  return { id: newId(), eventId: null, data: { ...word }, lanes, follower };
}

/** Holds a host's queue until the transaction ends; makes it when there is none. */
export async function holdQueue(queries: Queries, name: string): Promise<void> {
  await addFollower(queries, name);
  while (!(await holdFollower(queries, name))) await addFollower(queries, name);
}

/** How much a host is asked: what waits, and what was begun in the last minute. */
export async function countQuestions(
  queries: Queries,
  name: string,
  now: Date,
): Promise<{ waiting: number; recent: number }> {
  const [count] = await queries.$queryRaw<{ waiting: number; recent: number }[]>`
    SELECT count(*) FILTER (WHERE state = 'WAITING')::int AS waiting,
      count(*) FILTER (WHERE created_at > ${now}::timestamptz - interval '1 minute')::int AS recent
    FROM deliveries WHERE follower_name = ${name}`;
  return count!;
}

/** Forgets queues of hosts that were not asked for an hour, with what was said in them. */
export async function forgetIdleQueues(queries: Queries, now: Date): Promise<void> {
  await queries.$executeRaw`
    DELETE FROM followers WHERE name IN (
      SELECT name FROM followers f WHERE kind = ${callbackKind} AND NOT EXISTS (
        SELECT FROM deliveries d WHERE d.follower_name = f.name AND (d.state = 'WAITING'
          OR d.created_at > ${now}::timestamptz - interval '1 hour'))
      LIMIT 20 FOR UPDATE SKIP LOCKED)`;
}
