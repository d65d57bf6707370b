import { startSubscriber, type Subscriber } from '../../support/subscriber.ts';

/** A publisher and its hub, as audits see them: over HTTP, and by what happens there. */
export interface HubSite {
  hub: string;
  /** The whole address of a feed. */
  feed(path: string): string;
  /** Publishes a story in the section `audited`. */
  publish(headline: string): Promise<unknown>;
  /** Removes a section. */
  removeSection(path: string): Promise<unknown>;
  /** Time passes: what failed is tried again. */
  retry(): Promise<unknown>;
  /** Time passes: the leases of a callback end. */
  endLeases(callback: string): Promise<unknown>;
  /** Milliseconds within which what has to come does. */
  patience: number;
}

/** One promise of WebSub's, https://www.w3.org/TR/websub/, that is kept or broken over HTTP. */
export interface HubAudit {
  /** Four characters, for ever the same, to look it up by. */
  id: string;
  level: 'MUST' | 'SHOULD';
  /** The section, then what it asks. */
  promise: string;
  /** What breaks it, in words; empty when it is kept. */
  breaches(site: HubSite): Promise<string[]>;
}

export const topicPath = '/audited/feed.atom';

/** What to ask to subscribe to the feed that audits follow. */
export function subscribing(site: HubSite, more: Record<string, string> = {}) {
  return { 'hub.mode': 'subscribe', 'hub.topic': site.feed(topicPath), ...more };
}

export function unsubscribing(site: HubSite) {
  return { 'hub.mode': 'unsubscribe', 'hub.topic': site.feed(topicPath) };
}

const open: Subscriber[] = [];

export async function subscriber(
  options?: Parameters<typeof startSubscriber>[0],
): Promise<Subscriber> {
  open.push(await startSubscriber(options));
  return open.at(-1)!;
}

/** One that has subscribed and was asked whether it wants to. */
export async function subscribed(
  site: HubSite,
  options?: Parameters<typeof startSubscriber>[0],
  more?: Record<string, string>,
): Promise<Subscriber> {
  const one = await subscriber(options);
  await one.request(site.hub, subscribing(site, more));
  await comes(site, () => one.asked.length > 0);
  return one;
}

/** Publishes until the subscriber is sent something: a subscription begins a moment after its question. */
export async function isTold(site: HubSite, one: Subscriber): Promise<boolean> {
  const before = one.feeds.length;
  await site.publish('Something new');
  return comes(site, () => one.feeds.length > before);
}

/** Resolves with whether it came in time. */
export async function comes(
  { patience }: HubSite,
  isThere: () => boolean | Promise<boolean>,
): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await isThere()) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return isThere();
}

/** Ends all subscribers that audits have made. */
export async function closeSubscribers(): Promise<void> {
  await Promise.all(open.splice(0).map((each) => each.close()));
}

/** What was sent by POST. */
export function sentTo({ received }: Subscriber) {
  return received.filter(({ method }) => method === 'POST');
}
