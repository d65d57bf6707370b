import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { newsroom } from '../../support/newsroom.ts';
import { liveServer } from './live-server.ts';
import { rawSocket, readySocket, subscribe } from './raw-socket.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const limits = { maxMessage: 20_000, maxBuffered: 4_000_000, pingEvery: 2_000 };
const maxWaiting = 20;
const server = liveServer(database, { maxWaiting, limits });
const patient = liveServer(database, { maxWaiting, limits: { ...limits, pingEvery: 60_000 } });

const changes = 'subscription { articleChanges { kind } }';

it.each([
  ['no JSON', 'nonsense', 4400],
  ['no message of the protocol', { type: 'hello' }, 4400],
  ['an operation before it is acknowledged', subscribe('1', '{ __typename }'), 4401],
  ['what is too long', subscribe('1', `{ __typename } # ${'long '.repeat(5_000)}`), 1009],
])('who sends %s is closed with the code that says so', async (_what, message, code) => {
  const its = await rawSocket(server().url);
  its.send(message);
  expect((await its.closed)[0]).toBe(code);
});

it('one id is of one operation', async () => {
  const its = await readySocket(server().url);
  its.send(subscribe('1', changes));
  its.send(subscribe('1', changes));
  expect(await its.closed).toEqual([4409, 'Subscriber for 1 already exists']);
  await server().follows(0);
});

it('another subprotocol, and another address, are refused', async () => {
  const { url } = server();
  await expect(rawSocket(url, { subprotocol: 'graphql-ws' })).rejects.toThrow(/no subprotocol/);
  await expect(rawSocket(`${url}/elsewhere`)).rejects.toThrow(/404/);
  const none = await rawSocket(url, { subprotocol: [] });
  expect(await none.closed).toEqual([4406, 'Subprotocol not acceptable']);
});

it('over 100 operations of one connection are refused, and the others go on', async () => {
  const its = await readySocket(server().url);
  for (let n = 1; n <= 101; n++) its.send(subscribe(String(n), changes));
  await server().follows(100);
  const refusal = { id: '101', payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }] };
  await eventually(() => {
    expect(its.seen.filter(({ type }) => type === 'error')).toMatchObject([refusal]);
  });
  its.send({ id: '7', type: 'complete' });
  await server().follows(99);
  its.socket.close();
  await server().follows(0);
});

it('a client that answers no ping is gone', async () => {
  const its = await readySocket(server().url, { autoPong: false });
  its.send(subscribe('1', changes));
  await server().follows(1);
  expect((await its.closed)[0]).toBe(1006);
  await server().follows(0);
});

it('one who does not take what was asked for is closed when too much of it waits', async () => {
  await world.article({ slug: 'long', markdown: 'Many words. '.repeat(10_000) });
  const its = await readySocket(patient().url);
  its.socket.pause();
  const bodies = Array.from({ length: 8 }, (_, n) => `body${n}: bodyText`).join(' ');
  for (let n = 0; n < 60; n++)
    its.send(subscribe(String(n), `{ article(slug: "long") { ${bodies} } }`));
  // Of a megabyte each: no system holds so much on the way.
  await eventually(() => expect(patient().answered()).toBeGreaterThan(30), { seconds: 50 });
  its.socket.resume();
  expect(await its.closed).toEqual([1013, 'SLOW_CLIENT']);
});

it('one who does not take what happens is let go', async () => {
  const bodies = Array.from({ length: 20 }, (_, n) => `body${n}: bodyText`).join(' ');
  const { id } = await database().prisma.article.findFirstOrThrow({ where: { slug: 'long' } });
  const its = await readySocket(server().url);
  its.send(subscribe('1', `subscription { articleChanges { article { ${bodies} } } }`));
  await server().follows(1);
  its.socket.pause();
  await world.publish(id);
  await world.publish(id);
  await server().follows(0);
  its.socket.resume();
  await its.closed;
});

/** As Java's client does with every request over plain HTTP. */
it('a request that would like HTTP/2 is served over HTTP/1.1', async () => {
  const { hostname, port } = new URL(server().url);
  const body = JSON.stringify({ query: '{ __typename }' });
  const upgrading = [
    'POST /graphql HTTP/1.1',
    'Host: localhost',
    'Connection: Upgrade, HTTP2-Settings',
    'Upgrade: h2c',
    'HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ].join('\r\n');
  const socket = connect(Number(port), hostname);
  socket.write(`${upgrading}\r\n\r\n${body.slice(0, 5)}`);
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  await new Promise((resolve) => setImmediate(resolve));
  socket.write(body.slice(5));
  await eventually(() => expect(received).toMatch(/^HTTP\/1.1 200 OK[^]*"__typename":"Query"/));
  received = '';
  // The connection stays.
  socket.write(`${upgrading}\r\n\r\n${body}`);
  await eventually(() => expect(received).toMatch(/^HTTP\/1.1 200 OK[^]*"__typename":"Query"/));
  socket.destroy();
});

it('a server that stops tells each subscription so, then closes, and lets nobody in', async () => {
  const [busy, idle] = [await readySocket(server().url), await readySocket(server().url)];
  busy.send(subscribe('1', changes));
  await server().follows(1);
  server().stop();
  expect(await idle.closed).toEqual([1001, 'SERVER_STOPPING']);
  expect(await busy.closed).toEqual([1001, 'SERVER_STOPPING']);
  expect(busy.seen.slice(1)).toMatchObject([
    { id: '1', type: 'next', payload: { errors: [{ extensions: { code: 'SERVER_STOPPING' } }] } },
    { id: '1', type: 'complete' },
  ]);
  await expect(rawSocket(server().url)).rejects.toThrow(/503/);
});
