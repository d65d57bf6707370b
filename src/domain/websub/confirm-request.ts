import type { Queries } from '../../database/database.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { addFollower, holdFollower } from '../delivery/followers.ts';
import { lastSequence, readEventsAfter, type LoggedEvent } from '../event/event-log.ts';
import { denial, holdQueue, type CallbackWord } from './callback-queue.ts';
import type { FeedLook, FeedNews } from './feed-look.ts';
import { followFeed } from './followed-feed.ts';
import type { HubFeeds } from './hub-feeds.ts';
import { newsDelivery } from './news-delivery.ts';
import { endSubscription, keepSubscription, queueOf } from './subscriptions.ts';

/** The follower of the log by which the hub learns what is new in feeds. */
export const hubFollower = 'websub:feeds';

/** Past this, what came meanwhile is told by the whole feed. */
const eventsAtMost = 500;

/** Does what a subscriber has said yes to. */
export async function confirmRequest(
  queries: Queries,
  feeds: HubFeeds,
  { request, path, after }: Extract<CallbackWord, { is: 'question' }>,
  now: Date,
): Promise<void> {
  if (request.mode === 'unsubscribe') return endSubscription(queries, path, request.callback);
  // Whoever tells subscribers what is new waits: it has to see this one from the next event on.
  await addFollower(queries, hubFollower);
  await holdFollower(queries, hubFollower);
  const look = await feeds.look(queries, path, []);
  if ('why' in look) return deny(queries, { path, ...request }, look.why, now);
  await followFeed(queries, path, look);
  const subscription = await keepSubscription(queries, path, request, now);
  const missed = subscription && (await newsSince(queries, look, BigInt(after)));
  if (missed)
    await enqueue(
      queries,
      queueOf(subscription.id),
      [newsDelivery(missed, await lastSequence(queries))],
      now,
    );
}

async function deny(
  queries: Queries,
  subscription: Parameters<typeof denial>[0],
  why: string,
  now: Date,
): Promise<void> {
  await endSubscription(queries, subscription.path, subscription.callback);
  const word = denial(subscription, why);
  await holdQueue(queries, word.follower);
  await enqueue(queries, word.follower, [word], now);
}

/** What may be new to one who has asked for the feed before they subscribed to it; null for nothing. */
async function newsSince(
  queries: Queries,
  look: FeedLook,
  after: bigint,
): Promise<FeedNews | null> {
  const events = await readEventsAfter(queries, after, eventsAtMost);
  const articleIds = entriesTouched(look, events);
  const isWhole = events.length === eventsAtMost;
  return isWhole || articleIds.length > 0 ? { articleIds, isWhole } : null;
}

function entriesTouched({ entries }: FeedLook, events: readonly LoggedEvent[]): string[] {
  const touched = new Set(events.flatMap(({ tags }) => tags));
  return entries
    .filter(({ tags }) => tags.some((tag) => touched.has(tag)))
    .map(({ articleId }) => articleId);
}
