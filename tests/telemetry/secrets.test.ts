import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { exchangeLog } from '../../src/telemetry/exchange-log.ts';
import { Exchanges } from '../../src/telemetry/exchanges.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { singleStream } from '../graphql/live/single-stream.ts';
import { testDatabase } from '../support/database.ts';
import { adminToken, testServer } from '../support/server.ts';
import { newToken } from '../support/tokens.ts';

const exchanges = new Exchanges();
let text = '';
const log = createLog({
  ...{ level: 'trace', readable: false, secrets: [adminToken] },
  requestId: () => exchanges.id,
  write: (line) => void (text += line),
});
const metrics = createMetrics([]);
exchanges.observe(exchangeLog(log, 0));
exchanges.observe(metrics);

const database = testDatabase('empty');
const server = testServer(database, {
  ...{ exchanges, report: (error: unknown) => log.error(error), cacheBytes: 0 },
  access: { ratePerMinute: 60_000 },
});

const jwt = `eyJhbGciOiJub25lIn0.${Buffer.from('{"sub":"jane"}').toString('base64url')}.c2lnbmF0dXJl`;
const shapeless = 'hunter2-is-no-token';
const wrong = [shapeless, `masthead_${'w'.repeat(43)}`, jwt];
let tokens: string[];

beforeAll(async () => {
  const made = await newToken(database(), 'EDITOR');
  tokens = [adminToken, made.secret, ...wrong];
  await database().prisma.$executeRaw`ALTER TABLE topics RENAME TO topics_elsewhere`;
  for (const token of tokens) await useEverywhere(token);
  await database().prisma.$executeRaw`ALTER TABLE topics_elsewhere RENAME TO topics`;
}, 120_000);
afterAll(() => expect(text.length).toBeGreaterThan(0));

/** Something that fails for a reason that no client is told, and is logged whole. */
const failing = '{ topic(slug: "a") { name } }';
const dear =
  '{ articles(first: 100) { edges { node { related(first: 20) { article { a: id b: id c: id d: id e: id f: id g: id h: id } } } } } }';

async function useEverywhere(token: string): Promise<void> {
  const { url } = server();
  const authorization = `Bearer ${token}`;
  const json = { 'content-type': 'application/json' };
  const post = (query: string, headers: Record<string, string>, search = '') =>
    fetch(`${url}/graphql${search}`, {
      ...{ method: 'POST', headers: { ...json, ...headers } },
      body: JSON.stringify({ query, variables: { token }, extensions: { token } }),
    });
  for (const scheme of ['Bearer ', 'bearer  ', 'Basic ', ''])
    await post(failing, { authorization: scheme + token });
  await post(failing, { cookie: `token=${token}`, 'masthead-preview': token });
  await post(`query A { topic(slug: "${token}") { name } }`, { authorization }, `?token=${token}`);
  const search = new URLSearchParams({ query: failing, token, access_token: token });
  await fetch(`${url}/graphql?${search}`, { headers: { authorization } });
  await fetch(`${url}/feed.rss?token=${token}`, { headers: { authorization } });
  await fetch(`${url}/export?after=${token}`, { headers: { authorization } });
  await fetch(`${url}/world?token=${token}`, { headers: { authorization, referer: token } });
  // Secrets of previews stand in paths, and those in the log; one without a shape is like any other part.
  if (token !== shapeless) await fetch(`${url}/preview/${token}/world`);
  await overSocket(url, token);
  await overStream(url, token);
  // The last is refused for asking too much.
  for (let n = 0; n < 6; n++) await post(dear, { authorization });
}

async function overSocket(url: string, token: string): Promise<void> {
  const socket = new WebSocket(
    `${url.replace('http', 'ws')}/graphql?token=${token}`,
    'graphql-transport-ws',
  );
  await once(socket, 'open');
  const connectionParams = { authorization: `Bearer ${token}`, token };
  socket.send(JSON.stringify({ type: 'connection_init', payload: connectionParams }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: failing } }));
  await once(socket, 'message');
  socket.terminate();
}

async function overStream(url: string, token: string): Promise<void> {
  const its = await singleStream(url).catch(() => null);
  await its?.send(JSON.stringify({ query: failing, extensions: { operationId: token } }));
  its?.close();
}

it('what was to be seen in the log is there', () => {
  expect(text).toMatch(/"level":"error"/);
  for (const status of [200, 401, 429]) expect(text).toContain(`"status":${status}`);
  expect(text).toContain('"path":"/feed.rss"');
  expect(text).toContain('"path":"/preview/');
});

it('no token is, whether it was good or not', async () => {
  const all = text + (await metrics.text());
  expect(tokens.filter((token) => all.includes(token))).toEqual([]);
  const starts = tokens.map((token) => token.slice(0, 20)).filter((start) => all.includes(start));
  expect(starts).toEqual([]);
});
