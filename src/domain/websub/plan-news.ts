import type { Queries } from '../../database/database.ts';
import type { PlannedDelivery } from '../delivery/delivery.ts';
import { addFollower } from '../delivery/followers.ts';
import type { LoggedEvent } from '../event/event-log.ts';
import type { Tag } from '../tag.ts';
import { denial } from './callback-queue.ts';
import { newsIn } from './feed-look.ts';
import { feedsReadFrom, forgetFeeds, rememberFeed, type FollowedFeed } from './followed-feed.ts';
import type { HubFeeds } from './hub-feeds.ts';
import { newsDelivery } from './news-delivery.ts';
import {
  endExpired,
  queueOf,
  removeSubscription,
  subscriptionsTo,
  type Subscription,
} from './subscriptions.ts';

/** What subscribers are to be told of events: of each feed that they have changed, what is new in it. */
export async function planNews(
  queries: Queries,
  feeds: HubFeeds,
  events: readonly LoggedEvent[],
  now: Date,
): Promise<PlannedDelivery[]> {
  await endExpired(queries, now);
  await forgetFeeds(queries);
  const touched = new Set(events.flatMap(({ tags }) => tags));
  const articleIds = new Set(
    events.filter(({ subjectType }) => subjectType === 'article').map(({ subjectId }) => subjectId),
  );
  const upTo = events.at(-1)!.sequence;
  const happened = { touched, articleIds: [...articleIds], upTo };
  const planned: PlannedDelivery[] = [];
  for (const feed of await feedsReadFrom(queries, [...touched])) {
    const found = await newsOf(queries, feeds, feed, happened, now);
    planned.push(...found);
  }
  return planned;
}

interface Happened {
  touched: ReadonlySet<Tag>;
  articleIds: readonly string[];
  /** The last event of all. */
  upTo: bigint;
}

async function newsOf(
  queries: Queries,
  feeds: HubFeeds,
  feed: FollowedFeed,
  { touched, articleIds, upTo }: Happened,
  now: Date,
): Promise<PlannedDelivery[]> {
  const { path, known } = feed;
  const subscriptions = await subscriptionsTo(queries, path, now);
  // What was there and isn't shown now may have made room for others only.
  const ids = new Set([...articleIds, ...Object.keys(known.entries)]);
  const look = await feeds.look(queries, path, [...ids]);
  if ('why' in look) return endAll(queries, subscriptions, look.why);
  await rememberFeed(queries, feed, look, touched);
  const news = newsIn(known, look, touched);
  if (!news) return [];
  return subscriptions.map(({ id }) => ({ ...newsDelivery(news, upTo), follower: queueOf(id) }));
}

/** Of a feed that is no more. */
async function endAll(
  queries: Queries,
  subscriptions: readonly Subscription[],
  why: string,
): Promise<PlannedDelivery[]> {
  const words = subscriptions.map((subscription) => denial(subscription, why));
  for (const { follower } of words) await addFollower(queries, follower);
  for (const { id } of subscriptions) await removeSubscription(queries, id);
  return words;
}
