import type { Database, Queries } from '../../database/database.ts';
import { transaction } from '../../database/transaction.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { lastSequence } from '../event/event-log.ts';
import { countQuestions, forgetIdleQueues, holdQueue, question } from './callback-queue.ts';
import type { HubFeeds } from './hub-feeds.ts';
import { HubRefusal } from './hub-refusal.ts';
import { parseHubRequest, type HubRequest } from './hub-request.ts';

export interface HubOptions {
  database: Database;
  feeds: HubFeeds;
  /** Why no request may go to an address, as far as that can be told by its text; null when it may. */
  addressProblem(url: string): string | null;
}

/** How many questions one host is asked within a minute, and how many may wait for it. */
const perMinute = 120;
const waitingAtMost = 100;

/**
 * Takes the form of a subscription request: the callback will be asked whether it wants this.
 * @throws HubRefusal, and nothing is kept
 */
export async function askHub(
  { database, feeds, addressProblem }: HubOptions,
  form: URLSearchParams,
  now: Date,
): Promise<void> {
  const request = parseHubRequest(form);
  const path = feeds.pathOf(request.topic);
  const problem = addressProblem(request.callback);
  if (problem) throw new HubRefusal('hub.callback', problem);
  await transaction(database, async (queries) => {
    if (request.mode === 'subscribe') await feeds.check(queries, path);
    await ask(queries, request, path, now);
    await forgetIdleQueues(queries, now);
  });
}

async function ask(queries: Queries, request: HubRequest, path: string, now: Date): Promise<void> {
  const asked = question(request, path, await lastSequence(queries));
  await holdQueue(queries, asked.follower);
  const { waiting, recent } = await countQuestions(queries, asked.follower, now);
  if (waiting >= waitingAtMost || recent >= perMinute) {
    throw new HubRefusal(
      'hub.callback',
      'its host is asked too much now: come back later',
      'flood',
    );
  }
  await enqueue(queries, asked.follower, [asked], now);
}
