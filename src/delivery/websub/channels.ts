import type { Database } from '../../database/database.ts';
import { callbackKind, type CallbackWord } from '../../domain/websub/callback-queue.ts';
import { confirmRequest, hubFollower } from '../../domain/websub/confirm-request.ts';
import { confirmationUrl, confirms, denialUrl } from '../../domain/websub/confirmation.ts';
import { gatherNews } from '../../domain/websub/gather-news.ts';
import type { HubFeeds } from '../../domain/websub/hub-feeds.ts';
import type { NewsData } from '../../domain/websub/news-delivery.ts';
import { planNews } from '../../domain/websub/plan-news.ts';
import { hubSignature } from '../../domain/websub/signature.ts';
import {
  readSubscription,
  removeSubscription,
  subscriberKind,
  subscriptionOf,
} from '../../domain/websub/subscriptions.ts';
import type { Channel } from '../channel.ts';
import { messageCache } from './message-cache.ts';

/** The hub: what is new in feeds, those who are sent it, and those who are asked whether they want it. */
export function websubChannels(database: Database, feeds: HubFeeds): Channel[] {
  return [newsChannel(database, feeds), subscriberChannel(database, feeds), callbackChannel(feeds)];
}

/** Its one follower hears the log for everybody, and fills their queues. */
function newsChannel({ now }: Database, feeds: HubFeeds): Channel {
  return {
    kind: hubFollower.split(':')[0]!,
    plan: (queries, _follower, events) => planNews(queries, feeds, events, now()),
    request: () => Promise.resolve(null),
  };
}

/** Sends what is new (WebSub, section 7), as it is when it is sent. */
function subscriberChannel({ prisma, now }: Database, feeds: HubFeeds): Channel {
  const message = messageCache((path, news) => feeds.message(prisma, path, news));
  return {
    kind: subscriberKind,
    async request({ follower, data }) {
      const subscription = await readSubscription(prisma, subscriptionOf(follower), now());
      const sent = subscription && (await message(subscription.path, data as unknown as NewsData));
      if (!sent) return null;
      const { callback: url, secret } = subscription;
      const { body, mediaType, link } = sent;
      const signed = secret === null ? {} : { 'x-hub-signature': hubSignature(secret, body) };
      const headers = { 'content-type': mediaType, link, ...signed };
      return { method: 'POST', url, headers, body };
    },
    isFinal: (_delivery, { status }) => status === gone,
    async settled(queries, { follower, data }, { status }, settled, now) {
      if (status === gone) await removeSubscription(queries, subscriptionOf(follower));
      else if (settled === 'PARKED')
        await gatherNews(queries, follower, data as unknown as NewsData, now);
    },
  };
}

/** How a subscriber says that it is none. */
const gone = 410;

/** How often a callback that doesn't answer is asked: any answer is one. */
const questions = 3;

/** Asks whether a subscription is wanted, or tells that there is none to be had (WebSub, 5.2 and 5.3). */
function callbackChannel(feeds: HubFeeds): Channel {
  return {
    kind: callbackKind,
    request({ data }) {
      const word = data as CallbackWord;
      const url =
        word.is === 'question'
          ? confirmationUrl(word.request, word.challenge)
          : denialUrl(word, word.reason);
      return Promise.resolve({ method: 'GET', url });
    },
    isFinal: ({ attempt }, { status }) => status !== null || attempt >= questions,
    async settled(queries, { data }, { status, body }, _settled, now) {
      const word = data as CallbackWord;
      if (word.is !== 'question' || status === null || body === undefined) return;
      if (!confirms({ status, body }, word.challenge)) return;
      await confirmRequest(queries, feeds, word, now);
    },
  };
}
