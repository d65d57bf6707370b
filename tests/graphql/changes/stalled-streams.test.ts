import { connect, type Socket } from 'node:net';
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { getRequestListener } from '@hono/node-server';
import { EventFollower } from '../../../src/domain/event/event-follower.ts';
import { viewCounter } from '../../../src/domain/view/view-counter.ts';
import { createGraphQL } from '../../../src/graphql/server.ts';
import { listen, type Listening } from '../../../src/http/listen.ts';
import { usualPatience } from '../../../src/http/patience.ts';
import { beforeDatabaseCloses, testDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const stopping = new AbortController();
const maxWaiting = 20;
/** The server's side of each connection. */
const sockets: Socket[] = [];
const clients: Socket[] = [];
const reported: unknown[] = [];
let server: Listening;
let events: EventFollower;

beforeAll(async () => {
  const report = (error: unknown) => void reported.push(error);
  events = new EventFollower(database(), report);
  server = await listen('127.0.0.1', 0, undefined, { ...usualPatience, idle: 2000 });
  const graphql = createGraphQL({
    ...{ database: database(), events, maxWaiting, stopping: stopping.signal, report },
    ...{ site: { url: server.url, name: 'The Test' }, views: viewCounter() },
    authenticate: () => Promise.resolve({ kind: 'anonymous' }),
  });
  const answer = getRequestListener((request) => graphql(request));
  server.serve((request, response) => {
    sockets.push(request.socket);
    void answer(request, response);
  });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  expect(reported).toEqual([]);
});
beforeDatabaseCloses(async () => {
  stopping.abort();
  await server.close();
  await events.close();
});

/** Subscribes over a bare socket and reads no more once the stream has begun. @returns the server's side */
async function stalled(query: string): Promise<Socket> {
  const { hostname, port, host } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  clients.push(socket);
  const path = `/graphql?query=${encodeURIComponent(query)}`;
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  socket.pause();
  await eventually(() => expect(events.listeners).toBe(1));
  return sockets.at(-1)!;
}

/** One event is more than the buffers of two sockets hold. */
async function longStory(): Promise<{ id: string; query: string }> {
  const id = await world.article({ markdown: 'Many words. '.repeat(20_000) });
  const bodies = Array.from({ length: 40 }, (_, n) => `body${n}: bodyText`).join(' ');
  return { id, query: `subscription { articleChanges { article { ${bodies} } } }` };
}

const isLeft = (socket: Socket) =>
  eventually(
    () => {
      expect(socket.destroyed).toBe(true);
      expect(events.listeners).toBe(0);
    },
    { seconds: 30 },
  );

it('a client that takes nothing more is cut off, though few changes wait for it', async () => {
  const { id, query } = await longStory();
  const socket = await stalled(query);
  await world.publish(id);
  await eventually(() => expect(socket.writableLength).toBeGreaterThan(0), { seconds: 30 });
  expect(socket.destroyed).toBe(false);
  await isLeft(socket);
}, 120_000);

it('one that was ended as too slow, and does not take that either, is cut off', async () => {
  const { id, query } = await longStory();
  const socket = await stalled(query);
  for (let n = 0; n < 2 * maxWaiting; n++) await world.publish(id);
  await eventually(() => expect(events.listeners).toBe(0), { seconds: 30 });
  await isLeft(socket);
}, 120_000);
