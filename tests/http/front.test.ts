import { beforeAll, expect, it } from '@jest/globals';
import { Exchanges } from '../../src/telemetry/exchanges.ts';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { hasHeardAll } from '../support/heard.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testServer } from '../support/server.ts';

const exchanges = new Exchanges();
const answered: (string | null)[] = [];
exchanges.observe({ answered: ({ route }) => void answered.push(route) });

const database = testDatabase('empty');
const server = testServer(database, { exchanges });
const world = newsroom(database);

const query = 'query Story($slug: String!) { article(slug: $slug) { headline } }';
const body = JSON.stringify({ query, variables: { slug: 'story' } });
const search = new URLSearchParams({ query, variables: '{"slug":"story"}' });
const json = { 'content-type': 'application/json' };
const token = { authorization: `Bearer ${adminToken}` };
/** The same to whoever reads JSON. */
const padded = (bytes: number) => body.padEnd(bytes, ' ');

/** What `fetch` is given. */
type Posted = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** The status of an answer, and what has given it: a part of the server, or its memory. */
async function ask(path: string, init: RequestInit = {}): Promise<string> {
  answered.length = 0;
  const response = await fetch(server().url + path, init);
  await response.arrayBuffer();
  await eventually(() => expect(answered).toHaveLength(1));
  return `${response.status} ${answered[0]}`;
}

const post = (init: Posted = {}) =>
  ask('/graphql', { method: 'POST', body, ...init, headers: { ...json, ...init.headers } });

/** A body of which nobody says how long it is. */
const unmeasured = () => ({ body: new Blob([body]).stream(), duplex: 'half' }) as Posted;

beforeAll(async () => {
  await world.article({ slug: 'story', section: 'world' });
  await hasHeardAll(server());
  expect(await post()).toBe('200 /graphql');
  expect(await ask('/world/story')).toBe('200 /*');
});

/** Views on a page are good for a second, which is over before a busy machine asks again. */
async function soonAgain(asking: () => Promise<string>): Promise<string> {
  let outcome = await asking();
  for (let n = 0; n < 20 && !outcome.endsWith('memory'); n++) outcome = await asking();
  return outcome;
}

it.each<[string, () => Promise<string>]>([
  ['what was asked before', () => post()],
  ['a body of 64 KiB', () => post({ body: padded(64 * 1024) })],
  ['the same by GET', () => ask(`/graphql?${search}`)],
  ['a page', () => soonAgain(() => ask('/world/story'))],
  ['the head of a page', () => soonAgain(() => ask('/world/story', { method: 'HEAD' }))],
])('is answered from memory: %s', async (_what, asking) => {
  expect(await asking()).toBe('200 memory');
});

it.each<[string, string, () => Promise<string>]>([
  ['a longer body', '200 /graphql', () => post({ body: padded(64 * 1024 + 1) })],
  ['one of a length that nobody knows', '200 /graphql', () => post(unmeasured())],
  ['who shows a token', '200 /graphql', () => post({ headers: token })],
  ['and by GET', '200 /graphql', () => ask(`/graphql?${search}`, { headers: token })],
  ['who has a cookie', '200 /graphql', () => post({ headers: { cookie: 'a=b' } })],
  ['who shows a token to a page', '200 /*', () => ask('/world/story', { headers: token })],
  [
    'what is said to be no JSON',
    '415 /graphql',
    () => post({ headers: { 'content-type': 'text/plain' } }),
  ],
  ['another method', '405 /graphql', () => ask(`/graphql?${search}`, { method: 'HEAD' })],
  ['what changes something', '405 /*', () => ask('/world/story', { method: 'POST' })],
])('is not: %s', async (_what, outcome, asking) => {
  expect(await asking()).toBe(outcome);
});
