import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { mutate } from '../support/mutations.ts';
import { newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { rawGet } from './raw-get.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);

const change = async (mutation: string, input: object) => {
  const { __typename, message } = await mutate(server().url, mutation, input);
  if (message) throw new Error(`${mutation}: ${__typename} ${message}`);
};

beforeAll(async () => {
  const topics = ['Rain', 'Sleet'];
  await world.article({ section: 'world/near', authors: ['Ann One', 'Bo Two'], topics });
  await world.section('closed');
  // Asked before, so that what is kept of them has to go.
  for (const { from } of [...moves, ...losses]) {
    expect([from, (await rawGet(server().url + from)).status]).toEqual([from, 200]);
  }
  await change('updateSection', { path: 'world', expectedVersion: 1, slug: 'abroad' });
  await change('updateAuthor', { author: 'ann-one', expectedVersion: 1, slug: 'ann-uno' });
  await change('updateTopic', { topic: 'rain', expectedVersion: 1, slug: 'rainfall' });
  await change('mergeAuthors', { from: 'bo-two', into: 'ann-uno' });
  await change('mergeTopics', { from: 'sleet', into: 'rainfall' });
  await change('deleteSection', { path: 'closed' });
});

const moves = [
  { from: '/world/feed.rss', to: '/abroad/feed.rss' },
  { from: '/world/near/feed.atom', to: '/abroad/near/feed.atom' },
  { from: '/world/near/feed.json?content=summary', to: '/abroad/near/feed.json?content=summary' },
  { from: '/authors/ann-one/feed.ninjs', to: '/authors/ann-uno/feed.ninjs' },
  { from: '/topics/rain/feed.atom?content=full', to: '/topics/rainfall/feed.atom?content=full' },
  {
    from: '/feed.json?section=world/near&author=ann-one&topic=rain',
    to: '/feed.json?section=abroad/near&author=ann-uno&topic=rainfall',
  },
  { from: '/authors/ann-one/feed.rss?topic=rain', to: '/feed.rss?author=ann-uno&topic=rainfall' },
];

const losses = [
  { from: '/authors/bo-two/feed.rss', why: 'The author "bo-two" is "ann-uno" now' },
  { from: '/feed.atom?author=bo-two', why: 'The author "bo-two" is "ann-uno" now' },
  { from: '/topics/sleet/feed.json', why: 'The topic "sleet" is "rainfall" now' },
  { from: '/world/feed.ninjs?topic=sleet', why: 'The topic "sleet" is "rainfall" now' },
  { from: '/closed/feed.rss', why: 'The section "closed" is no more.' },
];

describe('a feed that moved', () => {
  it.each(moves)('from $from is at $to', async ({ from, to }) => {
    for (const method of ['GET', 'HEAD']) {
      const moved = await rawGet(server().url + from, {}, method);
      expect([moved.status, moved.headers['location']]).toEqual([301, server().url + to]);
    }
    const there = await rawGet(server().url + to);
    expect(there.status).toBe(200);
    const response = await fetch(server().url + from);
    expect([response.status, response.redirected]).toEqual([200, true]);
    expect(await response.text()).toBe(there.body.toString());
  });

  it('is not taken for the same by who has a tag of it', async () => {
    const { status } = await rawGet(server().url + moves[0]!.from, { 'if-none-match': '*' });
    expect(status).toBe(301);
  });

  it('leads to where it is now after another move', async () => {
    await change('updateSection', { path: 'abroad', expectedVersion: 2, slug: 'elsewhere' });
    for (const path of ['/world/feed.rss', '/abroad/feed.rss']) {
      const { status, headers } = await rawGet(server().url + path);
      expect([status, headers['location']]).toEqual([301, `${server().url}/elsewhere/feed.rss`]);
    }
  });
});

describe('a feed that is no more', () => {
  it.each(losses)('$from says so', async ({ from, why }) => {
    for (const conditions of [{}, { 'if-none-match': '*' }]) {
      const { status, headers, body } = await rawGet(server().url + from, conditions);
      expect(status).toBe(410);
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(body.toString()).toContain(why);
    }
  });

  it.each(['/nowhere/feed.rss', '/authors/nobody/feed.atom', '/topics/nothing/feed.json'])(
    '%s never was',
    async (path) => {
      const { status, headers } = await rawGet(server().url + path);
      expect([status, headers['etag']]).toEqual([404, undefined]);
    },
  );

  it('is there again when a section has its path', async () => {
    await change('createSection', { slug: 'closed', name: 'Open' });
    expect((await rawGet(`${server().url}/closed/feed.rss`)).status).toBe(200);
  });
});
