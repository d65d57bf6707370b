import { describe, expect, it, jest } from '@jest/globals';
import { retriedFor } from '../../src/domain/delivery/retry.ts';
import { retryNow } from '../delivery/delivering.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { bodies, soon, subscribing } from './subscribing.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(120_000);

const database = testDatabase('empty');
const server = testServer(database, { hasHub: true, deliveryAllow: ['127.0.0.0/8'] });
const world = newsroom(database);
const { subscriptions, subscribed } = subscribing(database, server);

describe('a subscriber', () => {
  it('is forgotten when its lease ends, or it says that it is gone', async () => {
    const expired = await subscribed('/feed.rss');
    const { callback } = expired;
    const past = { expiresAt: new Date(Date.now() - 1) };
    await database().prisma.websubSubscription.updateMany({ where: { callback }, data: past });
    const gone = await subscribed('/feed.atom');
    gone.answers.feed = 410;
    await world.article();
    await soon(async () => expect(await subscriptions()).toEqual([]));
    expect(expired.feeds).toEqual([]);
    expect(gone.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('that fails is sent the same again, then all else in its order', async () => {
    const one = await subscribed('/feed.rss', 'a secret');
    one.answers.feed = 500;
    await world.article({ headline: 'Number 1' });
    await soon(() => expect(one.received.at(-1)!.body).toContain('Number 1'));
    for (let n = 2; n <= 5; n++) await world.article({ headline: `Number ${n}` });
    const { delivery } = database().prisma;
    const failed = { where: { problem: { not: null } } };
    await soon(async () => expect(await delivery.count(failed)).toBe(1));
    one.answers.feed = null;
    await delivery.updateMany({ ...failed, data: { dueAt: new Date(0) } });
    await soon(() => expect(bodies(one)).toContain('Number 5'));
    // What came meanwhile may stand in one feed, the newest first.
    const told = one.feeds.flatMap(({ body }) => body.match(/Number \d/g)!.toReversed());
    expect([...new Set(told)]).toEqual([1, 2, 3, 4, 5].map((n) => `Number ${n}`));
  });

  it('that takes nothing for three days is told of all at once when it is back', async () => {
    const one = await subscribed('/feed.atom');
    one.answers.feed = 503;
    const { delivery } = database().prisma;
    const count = (state: 'WAITING' | 'PARKED') =>
      delivery.count({ where: { state, follower: { kind: 'subscriber' } } });
    const failed = { state: 'WAITING', problem: { not: null } } as const;
    await world.article({ headline: 'Number 1' });
    await soon(async () => expect(await delivery.count({ where: failed })).toBe(1));
    for (let n = 2; n <= 4; n++) await world.article({ headline: `Number ${n}` });
    await soon(async () => expect(await count('WAITING')).toBeGreaterThan(1));
    const firstAttemptAt = new Date(Date.now() - retriedFor);
    await delivery.updateMany({ where: failed, data: { firstAttemptAt, dueAt: new Date(0) } });
    await soon(async () => expect(await count('PARKED')).toBe(1));
    expect(one.feeds).toEqual([]);
    one.answers.feed = null;
    await soon(async () => {
      await retryNow(database());
      expect(bodies(one)).toContain('Number 4');
    });
    const [first] = one.feeds;
    const told = [...first!.body.matchAll(/<title>(Number \d)/g)].map(([, title]) => title);
    expect(told.toSorted().slice(0, 2)).toEqual(['Number 1', 'Number 2']);
    const everything = [...bodies(one).matchAll(/<title>(Number \d)/g)].map(([, title]) => title);
    expect([...new Set(everything)].toSorted()).toEqual([1, 2, 3, 4].map((n) => `Number ${n}`));
    await soon(async () => expect(await count('WAITING')).toBe(0));
  });
});
