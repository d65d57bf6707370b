import { once } from 'node:events';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testServer } from '../support/server.ts';
import { askGraphQL, newClient, type Headers } from './clients.ts';

const database = testDatabase('empty');
const server = testServer(database, {
  access: { ratePerMinute: 1000, trustedProxies: ['127.0.0.1'] },
  hasHub: true,
});
const world = newsroom(database);

beforeAll(async () => {
  await world.article({ slug: 'story', section: 'world' });
});

let documents = 0;
/** Costs over 20,000 points, which take twenty minutes to come again; never the same, that would be in memory. */
const dear = () =>
  `{ articles(first: 100) { edges { node { related(first: 20) { article { ${'abcdefghij'.replaceAll(/./g, '$&: headline ')} } } } } } } # ${++documents}`;

const ask = (headers: Headers, query = dear(), url = server().url) =>
  askGraphQL(url, query, headers);

/** Somebody who has asked all that a client may. */
async function spent(): Promise<Headers> {
  const client = newClient();
  expect((await ask(client)).status).toBe(200);
  return client;
}

const rateLimited = {
  message: expect.stringMatching(/^You ask for more than a client may .* wait \d+ s$/),
  extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) },
};

describe('who has asked too much', () => {
  it('is told so by GraphQL, and when to come back', async () => {
    const client = await spent();
    const response = await ask(client, '{ __typename }');
    expect(response.status).toBe(429);
    const { errors } = (await response.json()) as { errors: [{ extensions: object }] };
    expect(errors).toEqual([rateLimited]);
    const wait = Number(response.headers.get('retry-after'));
    expect(errors[0].extensions).toMatchObject({ retryAfter: wait });
    expect(wait).toBeGreaterThan(0);
    expect((await ask(newClient(), '{ __typename }')).status).toBe(200);
  });

  it.each([
    ['a page', 'GET', '/world/story'],
    ['a feed', 'GET', '/world/feed.rss'],
    ['the export', 'GET', '/export'],
    ['an embed', 'GET', '/oembed?url=x'],
    ['a view', 'POST', '/views/x'],
    ['the hub', 'POST', '/websub'],
    ['a single stream', 'PUT', '/graphql'],
    ['GraphiQL', 'GET', '/graphql'],
  ])('is refused %s too', async (_what, method, path) => {
    const response = await fetch(server().url + path, { method, headers: await spent() });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is refused what is ready in memory, but not word of how the node is', async () => {
    const client = newClient();
    const page = () => fetch(`${server().url}/world/story`, { headers: client });
    expect((await page()).status).toBe(200);
    await ask(client);
    expect((await page()).status).toBe(429);
    const health = await fetch(`${server().url}/health/live`, { headers: client });
    expect(health.status).toBe(200);
  });

  it('pays for reading what it sends', async () => {
    const client = newClient();
    const long = `{ __typename } # ${'nothing '.repeat(6000)}`;
    const statuses: number[] = [];
    for (let n = 0; n < 20; n++) statuses.push((await ask(client, `${long}${n}`)).status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });
});

describe('pages and feeds', () => {
  it.each(['/world/feed.rss', '/nowhere'])('that are made anew weigh more: %s', async (path) => {
    const client = newClient();
    let answered = 0;
    for (; answered < 100; answered++) {
      const { status } = await fetch(`${server().url}${path}?n=${answered}`, { headers: client });
      if (status === 429) break;
    }
    expect(answered).toBeGreaterThan(8);
    // Made anew they would weigh as much as all that comes in ten minutes.
    expect(answered).toBeLessThan(100);
  });

  it.each<[string, string, RequestInit, number]>([
    ['an embed', '/oembed?url=x', {}, 10],
    ['a request of the hub', '/websub', { method: 'POST', body: new URLSearchParams() }, 20],
    ['GraphiQL', '/graphql', { headers: { accept: 'text/html' } }, 10],
    ['the export', '/export', {}, 1],
  ])('and so does %s', async (_what, path, init, usual) => {
    const client = newClient();
    const ask = async () => {
      const headers = { ...client, ...(init.headers as Headers) };
      const response = await fetch(`${server().url}${path}`, { ...init, headers });
      await response.text();
      return response.status;
    };
    let answered = 0;
    // Points come back meanwhile, 17 in a second.
    while (answered <= 2 * usual && (await ask()) !== 429) answered++;
    expect(answered).toBeLessThanOrEqual(2 * usual);
    expect(answered).toBeGreaterThan(usual / 2);
  });

  it('weigh next to nothing when they are ready', async () => {
    const client = newClient();
    const statuses = new Set<number>();
    for (let n = 0; n < 50; n++)
      statuses.add((await fetch(`${server().url}/world/feed.atom`, { headers: client })).status);
    expect([...statuses]).toEqual([200]);
  });
});

it('who shows a token is counted by that, wherever they are', async () => {
  const headers = () => ({ ...newClient(), authorization: `Bearer ${adminToken}` });
  expect((await ask(headers())).status).toBe(200);
  const response = await ask(headers(), '{ viewer { name } }');
  expect([response.status, response.headers.has('retry-after')]).toEqual([429, true]);
  expect(await response.json()).toMatchObject({ errors: [rateLimited] });
});

describe('over a WebSocket', () => {
  const open = async (headers: Headers) => {
    const url = `${server().url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
    const seen: { type: string; id?: string; payload?: unknown }[] = [];
    socket.on('message', (data) => seen.push(JSON.parse((data as Buffer).toString()) as never));
    await once(socket, 'open');
    const send = (message: object) => socket.send(JSON.stringify(message));
    send({ type: 'connection_init' });
    return { socket, seen, send };
  };

  it('operations are counted alike, and then no other socket is opened', async () => {
    const client = newClient();
    const { socket, seen, send } = await open(client);
    await eventually(() => expect(seen).toHaveLength(1));
    send({ id: '1', type: 'subscribe', payload: { query: dear() } });
    await eventually(() => expect(seen).toHaveLength(3));
    send({ id: '2', type: 'subscribe', payload: { query: '{ __typename }' } });
    await eventually(() => expect(seen).toHaveLength(4));
    expect(seen[3]).toEqual({
      id: '2',
      type: 'error',
      payload: [expect.objectContaining(rateLimited)],
    });
    socket.close();
    await expect(open(client)).rejects.toThrow(/429/);
  });

  it('each socket weighs more than a request', async () => {
    const client = newClient();
    const sockets: WebSocket[] = [];
    const openAll = async () => {
      for (let n = 0; n < 100; n++) sockets.push((await open(client)).socket);
    };
    await expect(openAll()).rejects.toThrow(/429/);
    sockets.forEach((socket) => socket.close());
    expect(sockets.length).toBeGreaterThan(25);
  });
});

describe('a server that trusts no proxy', () => {
  const alone = testServer(database, { access: { ratePerMinute: 1000 } });

  it('takes no word for it who asks', async () => {
    expect((await ask(newClient(), dear(), alone().url)).status).toBe(200);
    const forwarded = { forwarded: 'for=192.0.2.1' };
    for (const headers of [newClient(), forwarded, { 'x-real-ip': '192.0.2.1' }, {}])
      expect((await ask(headers, '{ __typename }', alone().url)).status).toBe(429);
  });
});
