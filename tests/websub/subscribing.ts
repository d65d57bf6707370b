import { afterAll, afterEach, expect } from '@jest/globals';
import type { Database } from '../../src/database/database.ts';
import { eventually } from '../support/eventually.ts';
import type { TestServer } from '../support/server.ts';
import { startSubscriber, type Subscriber } from '../support/subscriber.ts';

export const soon = (check: () => Promise<void> | void) => eventually(check, { seconds: 60 });

export const bodies = (one: Subscriber) => one.feeds.map(({ body }) => body).join('\n');

/** Subscribers to the feeds of a server that is its own hub; each test begins without any. */
export function subscribing(database: () => Database, server: () => TestServer) {
  const all: Subscriber[] = [];
  const hub = () => `${server().url}/websub`;
  const feed = (path: string) => server().url + path;
  const subscriptions = () => database().prisma.websubSubscription.findMany();
  afterEach(async () => {
    await database().prisma.websubSubscription.deleteMany();
    await database().prisma.follower.deleteMany({ where: { kind: { not: 'websub' } } });
    expect(server().reported).toEqual([]);
  });
  afterAll(() => Promise.all(all.map((each) => each.close())));

  async function subscriber(options?: Parameters<typeof startSubscriber>[0]): Promise<Subscriber> {
    all.push(await startSubscriber(options));
    return all.at(-1)!;
  }

  /** One that has subscribed, and was asked. */
  async function subscribed(path: string, secret = '', fields: Record<string, string> = {}) {
    const one = await subscriber({ secret });
    const request = { 'hub.mode': 'subscribe', 'hub.topic': feed(path), ...fields };
    expect((await one.request(hub(), request)).status).toBe(202);
    await soon(async () =>
      expect((await subscriptions()).map(({ callback }) => callback)).toContain(one.callback),
    );
    return one;
  }

  return { hub, feed, subscriptions, subscriber, subscribed };
}
