import { beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('empty');
const open = testServer(database);
const listed = 'https://www.example.org';
const strict = testServer(database, { access: { origins: [listed, 'http://localhost:5173'] } });
const world = newsroom(database);

beforeAll(() => world.article({ slug: 'story', section: 'world' }));

const paths = [
  '/graphql?query={__typename}',
  '/graphql?query={sections{name}}',
  '/feed.json',
  '/world/feed.rss?content=full',
  '/feeds.opml',
  '/export',
  '/oembed?url=nothing',
];

/** The answer's headers about origins, to a request of a page of one. Twice: the second may come from memory. */
async function told(url: string, origin: string | null, init: RequestInit = {}) {
  const headers = { ...(origin && { origin }), ...(init.headers as object) };
  await (await fetch(url, { ...init, headers })).arrayBuffer();
  const answer = await fetch(url, { ...init, headers });
  await answer.arrayBuffer();
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  return {
    allowed: answer.headers.get('access-control-allow-origin'),
    varies: (answer.headers.get('vary') ?? '').split(', ').includes('origin'),
    methods: answer.headers.get('access-control-allow-methods'),
    headers: answer.headers.get('access-control-allow-headers'),
    status: answer.status,
  };
}

const preflight = {
  method: 'OPTIONS',
  headers: {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization, content-type',
  },
};

describe('by default', () => {
  it.each(paths)('any page may read %s, and all get the same', async (path) => {
    for (const origin of [null, listed, 'null'])
      expect(await told(open().url + path, origin)).toMatchObject({ allowed: '*', varies: false });
  });

  it('any page may ask ahead', async () => {
    expect(await told(`${open().url}/graphql`, 'https://a.test', preflight)).toMatchObject({
      ...{ status: 204, allowed: '*', headers: 'authorization, content-type' },
      methods: expect.stringContaining('POST'),
    });
  });

  it('no page may read what is for people', async () => {
    for (const path of ['/', '/world/story', '/health/ready'])
      expect(await told(open().url + path, listed)).toMatchObject({ allowed: null });
  });
});

describe('with a list', () => {
  it.each(paths)('pages of it may read %s, others not, and caches know', async (path) => {
    const url = strict().url + path;
    expect(await told(url, listed)).toMatchObject({ allowed: listed, varies: true });
    for (const origin of ['https://evil.example', `${listed}.evil.example`, 'null', null])
      expect(await told(url, origin)).toMatchObject({ allowed: null, varies: true });
    expect(await told(url, listed)).toMatchObject({ allowed: listed, varies: true });
  });

  it('streams of server-sent events are no exception', async () => {
    const url = `${strict().url}/graphql?query=subscription{articleChanges{kind}}`;
    for (const [origin, allowed] of [
      [listed, listed],
      ['https://evil.example', null],
    ] as const) {
      const stopping = new AbortController();
      const headers = { origin, accept: 'text/event-stream' };
      const answer = await fetch(url, { headers, signal: stopping.signal });
      expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
      expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
      stopping.abort();
    }
  });

  it('asking ahead is answered to pages of it', async () => {
    const url = `${strict().url}/graphql`;
    expect(await told(url, listed, preflight)).toMatchObject({
      ...{ status: 204, allowed: listed, varies: true, headers: 'authorization, content-type' },
    });
    expect(await told(url, 'https://evil.example', preflight)).toMatchObject({
      ...{ status: 204, allowed: null, varies: true, headers: null, methods: null },
    });
  });

  it.each([
    ['a page of it', () => listed, true],
    ['a page of our own', () => strict().url, true],
    ['no browser', () => undefined, true],
    ['another page', () => 'https://evil.example', false],
    ['a page of no origin', () => 'null', false],
  ])('a WebSocket of %s', async (_of, origin, isOpened) => {
    const url = `${strict().url.replace('http', 'ws')}/graphql`;
    const its = origin();
    const socket = new WebSocket(
      url,
      'graphql-transport-ws',
      its === undefined ? {} : { origin: its },
    );
    const outcome = await new Promise((resolve) => {
      socket.on('open', () => resolve(true));
      socket.on('error', ({ message }) => resolve(message.includes('403') ? false : message));
    });
    expect(outcome).toBe(isOpened);
    socket.terminate();
  });
});
