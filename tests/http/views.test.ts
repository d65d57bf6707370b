import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/domain/id.ts';
import { testDatabase } from '../support/database.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { send } from '../support/graphql.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const server = testServer(database);
afterEach(() => expect(server().reported).toEqual([]));

let readers = 0;
/** Of a browser that nobody has read with yet. */
const newReader = () => `Mozilla/5.0 (X11; rv:${++readers}.0) Gecko/20100101 Firefox/140.0`;

/** The view of a page by a browser. */
function beacon(id: string, headers: Record<string, string> = {}, init: RequestInit = {}) {
  const given = { 'user-agent': newReader(), ...headers };
  return fetch(`${server().url}/views/${id}`, { method: 'POST', headers: given, ...init });
}

/** The view of an article by an app. */
function recordView(id: string, headers: Record<string, string> = {}) {
  const query = 'mutation ($id: ID!) { recordView(article: $id) { article } }';
  return fetch(`${server().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': newReader(), ...headers },
    body: JSON.stringify({ query, variables: { id } }),
  });
}

async function viewCount(id: string): Promise<number> {
  const query = '{ node(id: "ID") { ... on Article { viewCount } } }';
  const { data } = await send(server().url, query.replace('ID', encodeGlobalId('Article', id)));
  return (data as { node: { viewCount: number } } | null)!.node.viewCount;
}

/** What has been counted once everything sent so far is. */
async function counted(id: string): Promise<number> {
  await sleep(1500);
  return viewCount(id);
}

const ways = [
  [
    'a POST with the id',
    (id: string, headers = {}) => beacon(encodeGlobalId('Article', id), headers),
  ],
  ['a POST with the uuid', beacon],
  ['recordView', (id: string, headers = {}) => recordView(encodeGlobalId('Article', id), headers)],
] as const;

describe.each(ways)('a view by %s', (_way, view) => {
  it('shows in viewCount within 2 seconds', async () => {
    const id = await world.article();
    expect((await view(id)).ok).toBe(true);
    const sent = Date.now();
    while ((await viewCount(id)) === 0 && Date.now() - sent < 2000) await sleep(50);
    expect(await viewCount(id)).toBe(1);
  });

  it('by the same reader again does not count; by another it does', async () => {
    const id = await world.article();
    const headers = { 'user-agent': newReader() };
    for (let n = 0; n < 3; n++) await view(id, headers);
    await view(id);
    expect(await counted(id)).toBe(2);
  });

  it('by a bot, by nobody, or fetched ahead does not count', async () => {
    const id = await world.article();
    const headers = [
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      { 'user-agent': '' },
      { 'sec-purpose': 'prefetch' },
      { 'sec-purpose': 'prefetch;prerender' },
      { purpose: 'prefetch' },
    ];
    for (const each of headers) expect((await view(id, each)).ok).toBe(true);
    expect(await counted(id)).toBe(0);
  });
});

it('a reader is the same whichever way they come', async () => {
  const id = await world.article();
  const headers = { 'user-agent': newReader() };
  for (const [, view] of ways) await view(id, headers);
  expect(await counted(id)).toBe(1);
});

describe('POST /views', () => {
  it.each(['text/plain;charset=UTF-8', 'application/json', 'multipart/form-data; boundary=x'])(
    'takes %s',
    async (type) => {
      const response = await beacon(newId(), { 'content-type': type }, { body: '{' });
      expect([response.status, await response.text()]).toEqual([204, '']);
    },
  );

  it('answers the same for a story that is public, one that is not, and one that never was', async () => {
    const withdrawn = await world.article();
    await world.withdraw(withdrawn);
    const ids = [await world.article(), await world.draft(), withdrawn, newId()];
    const answers = await Promise.all(
      ids.map(async (id) => {
        const { status, headers } = await beacon(id);
        return [status, [...headers.keys()].sort()];
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]![0]).toBe(204);
  });

  it.each(['x', '1', 'not-a-uuid', encodeGlobalId('Section', newId())])(
    'refuses %s',
    async (id) => {
      const response = await beacon(id);
      expect(response.status).toBe(400);
      expect(await response.text()).toBe(
        "This is no article's id: give one that the API answered with\n",
      );
    },
  );

  it('no id can hold a NUL', async () => {
    const response = await beacon('%00');
    expect([response.status, await response.text()]).toEqual([
      400,
      'The path is none that anything here can have\n',
    ]);
  });

  it('is the only method', async () => {
    const id = await world.article();
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await beacon(id, {}, { method });
      expect([method, response.status, response.headers.get('allow')]).toEqual([
        method,
        405,
        'POST',
      ]);
    }
    expect(await counted(id)).toBe(0);
  });
});

it('recordView says that an id is none, and of which field', async () => {
  for (const id of ['x', encodeGlobalId('Section', newId())]) {
    const { errors } = (await (await recordView(id)).json()) as { errors: object[] };
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'article' } }]);
  }
});

it('what is counted is in the present hour', async () => {
  const id = await world.article({}, { at: hour(0) });
  await beacon(id);
  expect(await counted(id)).toBe(1);
  const [row] = await database().prisma.articleViewsHourly.findMany({ where: { articleId: id } });
  expect(Date.now() - row!.hour.getTime()).toBeLessThan(3_610_000);
});
