import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { authors } from '../../src/domain/author/author-kind.ts';
import { updateNamed } from '../../src/domain/named/update-named.ts';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { newsroom } from '../support/newsroom.ts';
import { startReceiver, type Receiver } from '../support/receiver.ts';
import { testServer } from '../support/server.ts';

// The hub is told over real HTTP, on a machine that may be busy.
jest.setTimeout(120_000);

const database = testDatabase('empty');
const world = newsroom(database);
const hub = { url: '', isOurs: false };
const site = { hub };
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  hub.url = `${receiver.url}/publish`;
});
const server = testServer(database, { site });
afterAll(() => receiver.close());

/** The paths of the feeds that the hub was told of since, in Atom. */
async function pinged(work: () => Promise<unknown>): Promise<string[]> {
  const { received } = receiver;
  const before = received.length;
  await work();
  await eventually(() => expect(received.length).toBeGreaterThan(before));
  const urls = received.slice(before).flatMap(({ body }) => {
    const form = new URLSearchParams(body);
    expect(form.get('hub.mode')).toBe('publish');
    return form.getAll('hub.url');
  });
  const atom = new Set(urls.filter((url) => url.endsWith('.atom')));
  return [...atom].map((url) => url.replace(server().url, '')).toSorted();
}

it('an outside hub is told of the feeds that a story is in, and of nothing else', async () => {
  await eventually(async () => expect(await database().prisma.follower.count()).toBe(1));
  const story = { section: 'world/near', authors: ['Ann One'], topics: ['Rain'] };
  let id = '';
  await pinged(async () => (id = await world.article(story)));
  const feeds = ['/authors/ann-one/feed.atom', '/feed.atom', '/topics/rain/feed.atom'];
  const all = [...feeds, '/world/feed.atom', '/world/near/feed.atom'];
  const { received } = receiver;
  expect(received.at(-1)).toMatchObject({ method: 'POST', path: '/publish' });
  expect(received.at(-1)!.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(await pinged(() => world.withdraw(id))).toEqual(all);
});

it('and of those in which a name is another now', async () => {
  const rename = () =>
    world.change((its) =>
      updateNamed(its, authors, { slug: 'bo-two', expectedVersion: 1 }, { name: 'Bo Zwei' }),
    );
  await pinged(() => world.article({ section: 'sport', authors: ['Bo Two'] }));
  expect(await pinged(rename)).toEqual([
    ...['/authors/bo-two/feed.atom', '/feed.atom', '/sport/feed.atom'],
  ]);
});

it('our own hub is not there then', async () => {
  expect((await fetch(`${server().url}/websub`, { method: 'POST' })).status).not.toBe(202);
});
