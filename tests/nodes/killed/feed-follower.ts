import { parseFeed } from '@rowanmanning/feed-parser';
import { startSubscriber, type Subscriber } from '../../support/subscriber.ts';

/** A subscriber of a feed over WebSub, with a secret. */
export interface FeedFollower extends Subscriber {
  /** Headlines by the stories' ids, as the last that it was sent of each says. */
  headlines: Map<string, string>;
}

/** Asks the hub, which will ask back. */
export async function followFeed(hub: string, topic: string): Promise<FeedFollower> {
  const headlines = new Map<string, string>();
  const subscriber = await startSubscriber({
    secret: 'a secret',
    took({ body }) {
      for (const { id, title } of parseFeed(body).items) {
        headlines.set(id!.replace('urn:uuid:', ''), title!);
      }
    },
  });
  const asked = await subscriber.request(hub, { 'hub.mode': 'subscribe', 'hub.topic': topic });
  if (asked.status !== 202) throw new Error(await asked.text());
  return { ...subscriber, headlines };
}
