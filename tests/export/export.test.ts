import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { graphqlClient } from '../../src/client/client.ts';
import { authors } from '../../src/domain/author/author-kind.ts';
import { mergeNamed } from '../../src/domain/named/merge-named.ts';
import { updateSection } from '../../src/domain/section/update-section.ts';
import { createExport } from '../../src/export/export.ts';
import { encodePosition } from '../../src/export/position.ts';
import { copyJson, siteJson } from '../graphql/changes/site-json.ts';
import { testDatabase } from '../support/database.ts';
import { send } from '../support/graphql.ts';
import { newsroom } from '../support/newsroom.ts';
import { testServer } from '../support/server.ts';
import { copyOf, linesOf } from './lines.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const server = testServer(database);
const ids: string[] = [];

const ask = async <Data>(query: string, variables: object = {}) => {
  const { data, errors } = await send(server().url, query, { ...variables });
  expect(errors).toEqual([]);
  return data as Data;
};

async function exported(after?: string) {
  const query = after === undefined ? '' : `?after=${after}`;
  const response = await fetch(`${server().url}/export${query}`);
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  return linesOf(await response.text());
}

beforeAll(async () => {
  for (let n = 0; n < 60; n++) {
    const section = n % 2 ? 'world/europe' : `more/m${n % 5}`;
    const authors = [`Author ${n % 7}`];
    const story = { headline: `Story ${n}`, authors, topics: [`Topic ${n % 3}`], section };
    ids.push(await world.article({ ...story, related: ids.slice(-1) }));
  }
});
afterEach(() => expect(server().reported).toEqual([]));

it('is the whole site', async () => {
  const lines = await exported();
  const { end } = lines.at(-1)!;
  expect(lines.filter(({ node }) => node)).toHaveLength(end!.nodes);
  expect(copyJson(copyOf(lines, ask))).toEqual(await siteJson(ask));
});

it('goes on after any of its lines', async () => {
  const lines = await exported();
  for (let n = 0; n < lines.length - 1; n += 7) {
    expect(await exported(lines[n]!.cursor)).toEqual(lines.slice(n + 1));
  }
});

it('is exact with the changes since it began, whatever happened meanwhile', async () => {
  const begun = (await exported()).slice(0, 40);
  await world.withdraw(ids[3]!);
  await world.withdraw(ids[50]!);
  await world.save(ids[55]!, { headline: 'Anew', section: 'more' });
  await world.publish(ids[55]!);
  await world.article({ headline: 'Later', section: 'world' });
  await world.change((its) => mergeNamed(its, authors, { from: 'author-1', into: 'author-2' }));
  await world.change((its) =>
    updateSection(its, { path: 'more/m2', expectedVersion: 1 }, { parent: 'world', slug: 'moved' }),
  );
  const lines = [...begun, ...(await exported(begun.at(-1)!.cursor))];
  const copy = copyOf(lines, ask);
  const site = await siteJson(ask);
  expect(copyJson(copy)).not.toEqual(site);
  await copy.follow();
  expect(copyJson(copy)).toEqual(site);
});

it('is compressed for those who take that', async () => {
  const [plain, zipped] = await Promise.all(
    [{}, { 'accept-encoding': 'br, gzip' }].map(async (headers) => {
      const response = await new Promise<Parameters<typeof buffer>[0] & { headers: object }>(
        (resolve) => get(`${server().url}/export`, { headers }, resolve),
      );
      return { headers: response.headers, body: await buffer(response) };
    }),
  );
  expect(zipped!.headers).toMatchObject({ 'content-encoding': 'gzip' });
  expect(zipped!.body.length).toBeLessThan(plain!.body.length / 2);
  expect(gunzipSync(zipped!.body)).toEqual(plain!.body);
});

it('is read no further than the client has come', async () => {
  let requests = 0;
  const counted = (request: Request) => {
    requests += 1;
    return fetch(request);
  };
  const client = graphqlClient({ url: `${server().url}/graphql`, fetch: counted });
  const response = await createExport(client)(new Request('http://localhost/export'));
  expect(requests).toBe(1);
  const reader = response.body!.getReader();
  await reader.read();
  await reader.read();
  const sofar = requests;
  await fetch(`${server().url}/health/live`);
  expect(requests).toBe(sofar);
  await reader.cancel();
  expect(requests).toBe(sofar);
});

it('is broken off, never ended, when the API fails in the middle', async () => {
  let requests = 0;
  const failing = (request: Request) =>
    ++requests < 8 ? fetch(request) : Promise.resolve(new Response('', { status: 502 }));
  const client = graphqlClient({ url: `${server().url}/graphql`, fetch: failing });
  const response = await createExport(client)(new Request('http://localhost/export'));
  await expect(response.text()).rejects.toThrow(/502/);
});

it.each([
  ['no cursor', 'nonsense'],
  ['none of these', Buffer.from('["x","authors",null]').toString('base64url')],
  ['one with another inside', encodePosition({ log: '', stage: 'authors', after: 'x', nodes: 0 })],
])('refuses %s', async (_what, cursor) => {
  const response = await fetch(`${server().url}/export?after=${cursor}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [
      { message: expect.stringMatching(/^after: /), extensions: { code: 'BAD_USER_INPUT' } },
    ],
  });
});
