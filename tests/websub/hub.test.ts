import { describe, expect, it, jest } from '@jest/globals';
import { deleteSection } from '../../src/domain/section/delete-section.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { bodies, soon, subscribing } from './subscribing.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(120_000);

const database = testDatabase('empty');
const server = testServer(database, { hasHub: true, deliveryAllow: ['127.0.0.0/8'] });
const world = newsroom(database);
const { hub, feed, subscriptions, subscriber, subscribed } = subscribing(database, server);

describe('a subscriber', () => {
  it('is asked to confirm, then sent what is new, signed, with its hub and itself', async () => {
    await world.section('world');
    const one = await subscribed('/world/feed.atom', 'a secret');
    const { searchParams } = new URL(one.received[0]!.path, 'http://x');
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ user: '1', 'hub.mode': 'subscribe', 'hub.topic': feed('/world/feed.atom') },
      ...{ 'hub.challenge': expect.stringMatching(/^[\w-]{43}$/), 'hub.lease_seconds': '864000' },
    });
    const id = await world.article({ section: 'world', headline: 'The first' });
    await world.article({ section: 'sport', headline: 'Elsewhere' });
    await soon(() => expect(one.feeds).toHaveLength(1));
    expect(one.feeds[0]).toMatchObject({
      mediaType: 'application/atom+xml; charset=utf-8',
      link: `<${hub()}>; rel="hub", <${feed('/world/feed.atom')}>; rel="self"`,
    });
    await world.withdraw(id);
    await soon(() => expect(one.feeds).toHaveLength(2));
    expect(one.feeds[1]!.body).toContain(`<at:deleted-entry ref="urn:uuid:${id}"`);
    expect(bodies(one)).not.toContain('Elsewhere');
    expect(one.received.at(-1)!.path).toBe('/callback?user=1');
  });

  it('that gives no secret gets no signature', async () => {
    const one = await subscribed('/feed.json');
    await world.article();
    await soon(() => expect(one.feeds).toHaveLength(1));
    expect(one.received.at(-1)!.headers).not.toHaveProperty('x-hub-signature');
  });

  it('that did not ask is not subscribed, whatever it answers but the challenge', async () => {
    const one = await subscriber();
    const request = { 'hub.mode': 'subscribe', 'hub.topic': feed('/feed.rss') };
    const answers = [
      { status: 404, body: '' },
      { status: 200, body: 'yes' },
      { status: 500, body: '' },
      { status: 302, body: '' },
    ];
    for (const [n, question] of answers.entries()) {
      one.answers.question = question;
      expect((await one.request(hub(), request)).status).toBe(202);
      await soon(() => expect(one.asked).toHaveLength(n + 1));
    }
    const waiting = { state: 'WAITING', follower: { kind: 'callback' } } as const;
    await soon(async () =>
      expect(await database().prisma.delivery.count({ where: waiting })).toBe(0),
    );
    expect(await subscriptions()).toEqual([]);
  });

  it('may end it, but only itself', async () => {
    const one = await subscribed('/feed.rss');
    one.answers.question = { status: 404, body: '' };
    const end = { 'hub.mode': 'unsubscribe', 'hub.topic': feed('/feed.rss') };
    expect((await one.request(hub(), end)).status).toBe(202);
    await soon(() => expect(one.asked).toHaveLength(2));
    await world.article();
    await soon(() => expect(one.feeds).toHaveLength(1));
    one.answers.question = null;
    await one.request(hub(), end);
    await soon(async () => expect(await subscriptions()).toEqual([]));
    expect(one.asked.at(-1)!.get('hub.mode')).toBe('unsubscribe');
  });

  it('renews its lease, with another secret', async () => {
    const one = await subscribed('/feed.rss', 'old', { 'hub.lease_seconds': '60' });
    const [first] = await subscriptions();
    const again = { 'hub.mode': 'subscribe', 'hub.topic': feed('/feed.rss'), 'hub.secret': 'new' };
    await one.request(hub(), again);
    await soon(async () =>
      expect(await subscriptions()).toEqual([expect.objectContaining({ secret: 'new' })]),
    );
    const [renewed] = await subscriptions();
    expect(renewed!.id).toBe(first!.id);
    expect(renewed!.expiresAt.getTime() - first!.expiresAt.getTime()).toBeGreaterThan(800_000_000);
  });

  it('is told when there is nothing to be had any more', async () => {
    await world.section('short');
    const one = await subscribed('/short/feed.atom');
    await world.change((its) => deleteSection(its, 'short'));
    await soon(() => expect(one.asked).toHaveLength(2));
    expect(Object.fromEntries(one.asked[1]!)).toEqual({
      ...{ user: '1', 'hub.mode': 'denied', 'hub.topic': feed('/short/feed.atom') },
      'hub.reason': 'The section "short" is no more.',
    });
    expect(await subscriptions()).toEqual([]);
  });
});
