import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { deleteSection } from '../../src/domain/section/delete-section.ts';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { newsroom } from '../support/newsroom.ts';
import { startReceiver } from '../support/receiver.ts';
import { testServer } from '../support/server.ts';
import { startSubscriber, type Subscriber } from '../support/subscriber.ts';

// Others' servers are told over real HTTP, on a machine that may be busy.
jest.setTimeout(120_000);

const database = testDatabase('empty');
const server = testServer(database, { hasHub: true, deliveryAllow: ['127.0.0.0/8'] });
const world = newsroom(database);
const soon = (check: () => Promise<void> | void) => eventually(check, { seconds: 60 });
const all: Subscriber[] = [];

const hub = () => `${server().url}/websub`;
const feed = (path: string) => server().url + path;
const subscriptions = () => database().prisma.websubSubscription.findMany();

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

const bodies = (one: Subscriber) => one.feeds.map(({ body }) => body).join('\n');

afterEach(async () => {
  await database().prisma.websubSubscription.deleteMany();
  await database().prisma.follower.deleteMany({ where: { kind: { not: 'websub' } } });
  expect(server().reported).toEqual([]);
});
afterAll(() => Promise.all(all.map((each) => each.close())));

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
    const told = [...bodies(one).matchAll(/Number \d/g)].map(([text]) => text);
    expect([...new Set(told)]).toEqual([1, 2, 3, 4, 5].map((n) => `Number ${n}`));
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

describe('what the hub does not take is refused in plain words', () => {
  const post = async (fields: Record<string, string>, url = hub()) => {
    const body = new URLSearchParams({
      ...{ 'hub.mode': 'subscribe', 'hub.topic': feed('/feed.rss') },
      ...{ 'hub.callback': 'https://reader.test/', ...fields },
    });
    const answer = await fetch(url, { method: 'POST', body });
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    return [answer.status, (await answer.text()).trimEnd()];
  };

  it.each([
    [{ 'hub.mode': 'watch' }, 400, 'hub.mode: unknown: give subscribe or unsubscribe'],
    [{ 'hub.secret': 'x'.repeat(200) }, 400, 'hub.secret: is too long: give at most 199 bytes'],
    [{ 'hub.callback': 'ftp://a/' }, 400, expect.stringMatching(/^hub\.callback: give a whole/)],
    [{ 'hub.topic': 'https://a.test/feed.rss' }, 404, expect.stringMatching(/^hub\.topic: give a/)],
    [{ 'hub.x': 'x'.repeat(20_000) }, 413, 'Send 16384 bytes at most'],
  ])('%j', async (fields, status, words) => {
    expect(await post(fields as Record<string, string>)).toEqual([status, words]);
  });

  it.each(['/nowhere/feed.rss', '/authors/nobody/feed.atom', '/%00/feed.rss', '/feed'])(
    'a feed that is not there: %s',
    async (path) => {
      expect((await post({ 'hub.topic': feed(path) }))[0]).toBe(404);
    },
  );

  it.each(['http://10.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest'])(
    'the private address %s',
    async (callback) => {
      expect(await post({ 'hub.callback': callback })).toEqual([
        ...[400, expect.stringMatching(/^hub\.callback: \S+ is no public address/)],
      ]);
    },
  );

  it('what is no form, or no UTF-8, or no POST', async () => {
    const send = async (init: RequestInit) => (await fetch(hub(), init)).status;
    expect(await send({ method: 'POST', body: '{}' })).toBe(415);
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const latin = new Uint8Array([0x61, 0x3d, 0xfc]);
    expect(await send({ method: 'POST', headers: type, body: latin })).toBe(400);
    expect(await send({ method: 'POST', headers: type, body: 'hub.secret=%FC' })).toBe(400);
    const got = await fetch(hub());
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('a flood of questions to one host, and no other', async () => {
    const silent = await startReceiver(() => 404);
    const ask = (n: number, callback = `${silent.url}/${n}`) => post({ 'hub.callback': callback });
    const answers: unknown[] = [];
    for (let n = 0; n < 125; n++) answers.push((await ask(n))[0]);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(5);
    expect(await ask(0, 'http://127.0.0.2:9/')).toEqual([202, expect.any(String)]);
    await silent.close();
  });
});
