import { connect, type Socket } from 'node:net';
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { getRequestListener } from '@hono/node-server';
import { EventFollower } from '../../../src/domain/event/event-follower.ts';
import { viewCounter } from '../../../src/domain/view/view-counter.ts';
import { createGraphQL } from '../../../src/graphql/server.ts';
import { listen, type Listening } from '../../../src/http/listen.ts';
import { beforeDatabaseCloses, testDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { newsroom } from '../../support/newsroom.ts';
import { follow } from './follow.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const stopping = new AbortController();
const maxWaiting = 20;
const reported: unknown[] = [];
let server: Listening;
let events: EventFollower;

beforeAll(async () => {
  const report = (error: unknown) => void reported.push(error);
  events = new EventFollower(database(), report);
  server = await listen('127.0.0.1', 0);
  const graphql = createGraphQL({
    ...{ database: database(), events, maxWaiting, stopping: stopping.signal, report },
    ...{ site: { url: server.url, name: 'The Test' }, views: viewCounter() },
    authenticate: () => Promise.resolve({ kind: 'anonymous' }),
  });
  server.serve(getRequestListener((request) => graphql(request)));
});
afterEach(() => expect(reported).toEqual([]));
beforeDatabaseCloses(async () => {
  stopping.abort();
  await server.close();
  await events.close();
});

const follows = (count: number) =>
  eventually(() => {
    expect(events.listeners).toBe(count);
    return Promise.resolve();
  });

it('a client that goes leaves nothing behind', async () => {
  const all = await Promise.all([1, 2, 3].map(() => follow(server.url)));
  expect(events.listeners).toBe(3);
  all[0]!.stop();
  await follows(2);
  await world.article({ headline: 'For two' });
  await all[1]!.has(1);
  for (const { stop } of all) stop();
  await follows(0);
});

it('a client whose subscription is refused leaves nothing behind', async () => {
  const its = await follow(server.url, { section: 'no-such' });
  await its.ended;
  expect(events.listeners).toBe(0);
});

it('a client that does not read is let go, with an error that it finds when it reads', async () => {
  // More than the buffers of two sockets hold, in every event.
  const id = await world.article({ markdown: 'Many words. '.repeat(20_000) });
  const bodies = Array.from({ length: 10 }, (_, n) => `body${n}: bodyText`).join(' ');
  const socket = await subscribeRaw(`subscription { articleChanges { article { ${bodies} } } }`);
  await follows(1);
  socket.pause();
  for (let n = 0; n < 3 * maxWaiting; n++) await world.publish(id);
  await events.catchUp();
  expect(events.listeners).toBe(0);
  const received = await readToEnd(socket);
  expect(received).toMatch(/"code":"SLOW_CLIENT"\}\}\]\}\s+event: complete/);
  const sent = received.match(/^data: \{"data":\{"articleChanges"/gm) ?? [];
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThan(3 * maxWaiting);
}, 120_000);

it('one who reads the past as slowly as they like is not let go', async () => {
  const its = await follow(server.url, { after: await firstCursor() });
  const count = await database().prisma.event.count({ where: { subjectType: 'article' } });
  expect(count).toBeGreaterThan(2 * maxWaiting);
  expect(await its.has(count - 1)).toHaveLength(count - 1);
  its.stop();
  await follows(0);
});

it('a server that stops ends all subscriptions, and says why', async () => {
  const its = await follow(server.url);
  stopping.abort();
  await its.ended;
  expect(its.errors).toMatchObject([{ extensions: { code: 'SERVER_STOPPING' } }]);
  expect(events.listeners).toBe(0);
});

async function firstCursor(): Promise<string> {
  const response = await fetch(`${server.url}/graphql?query={changes{edges{node{cursor,kind}}}}`);
  const { data } = (await response.json()) as {
    data: { changes: { edges: { node: { cursor: string; kind: string } }[] } };
  };
  return data.changes.edges.find(({ node }) => node.kind === 'ARTICLE_PUBLISHED')!.node.cursor;
}

/** A subscription over a bare socket, which reads only when it is told to. */
async function subscribeRaw(query: string): Promise<Socket> {
  const { hostname, port, host } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const path = `/graphql?query=${encodeURIComponent(query)}`;
  socket.write(`GET ${path} HTTP/1.0\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  return socket;
}

async function readToEnd(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
