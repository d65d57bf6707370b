import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { keysOfEvent } from '../../src/domain/surrogate-keys.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { testDatabase } from '../support/database.ts';
import { hasHeardAll } from '../support/heard.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testServer } from '../support/server.ts';
import { statementsOf } from '../graphql/statements.ts';

const database = testDatabase('empty');
const server = testServer(database);
const strict = testServer(database, { documents: 'known' });
const world = newsroom(database);
const statements = statementsOf(database);

let id = '';
beforeAll(async () => {
  id = await world.article({ slug: 'story', section: 'world' });
  await hasHeardAll(server());
});

const query = 'query Story($slug: String!) { article(slug: $slug) { headline } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const search = (params: Record<string, unknown>) =>
  new URLSearchParams(
    Object.entries(params).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ).toString();

const get = (params: Record<string, unknown>, headers: Record<string, string> = {}, of = server) =>
  fetch(`${of().url}/graphql?${search(params)}`, { headers });

async function post(params: object, headers: Record<string, string> = {}, of = server) {
  const response = await fetch(`${of().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(params),
  });
  const text = await response.text();
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, text, codes: errors.map(({ extensions }) => extensions.code) };
}

describe('a query of nobody in particular', () => {
  it('is read once, whatever the order of its variables, and again when they are others', async () => {
    const document =
      'query ($a: Int, $b: Int) { articles(first: $a) { totalCount } x: articles(first: $b) { totalCount } }';
    const ask = (text: string) => post(JSON.parse(text) as object);
    const read = (text: string) => statements(() => ask(text));
    expect(await read(`{"query":"${document}","variables":{"a":1,"b":2}}`)).not.toEqual([]);
    const again = await read(`{"variables":{"b":2,"a":1},"query":"${document}"}`);
    expect(again).toEqual([]);
    expect(await read(`{"query":"${document}","variables":{"a":2,"b":2}}`)).not.toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['with a token', { authorization: `Bearer ${adminToken}` }],
    ['with a cookie', { cookie: 'a=b' }],
  ])('is another %s: nobody may keep the answer', async (_, headers) => {
    await get({ query, variables: { slug: 'story' } });
    const response = await get({ query, variables: { slug: 'story' } }, headers);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('cache-tag')).toBeNull();
  });
});

describe('GET', () => {
  it.each([['story'], ['nothing-there']])(
    'of %s names what drops it, and is 304 until then',
    async (slug) => {
      const first = await get({ query, variables: { slug } });
      const { headers } = first;
      expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=60');
      expect(headers.get('vary')).toBe('accept, accept-encoding, authorization, masthead-preview');
      expect(headers.get('etag')).toMatch(/^"[\w-]+"$/);
      const keys = headers.get('surrogate-key')!.split(' ');
      expect(headers.get('cache-tag')).toBe(keys.join(','));
      const touched = slug === 'story' ? `article:${id}` : `missing:article:${slug}`;
      expect(keys.filter((key) => keysOfEvent([touched]).includes(key))).toHaveLength(1);
      const again = await get(
        { query, variables: { slug } },
        { 'if-none-match': headers.get('etag')! },
      );
      expect([again.status, await again.text()]).toEqual([304, '']);
      for (const name of ['etag', 'cache-control', 'vary', 'surrogate-key'])
        expect(again.headers.get(name)).toBe(headers.get(name));
      // What a browser may do with the bytes came with them.
      const name = 'x-frame-options';
      expect([headers.get(name), again.headers.get(name)]).toEqual(['DENY', null]);
    },
  );

  it('of what changes by itself is kept for a moment only', async () => {
    const { headers } = await get({ query: '{ article(slug: "story") { viewCount } }' });
    expect(headers.get('cache-control')).toMatch(/^public, max-age=[01], /);
  });

  it.each([
    ['/', 200],
    ['/world/story', 200],
    ['/world/nothing-there', 404],
    ['/feed.atom', 200],
  ])('of the page %s says %i, and what drops it', async (path, status) => {
    const { status: got, headers } = await fetch(server().url + path);
    expect(got).toBe(status);
    expect(headers.get('cache-control')).toMatch(
      /^public, max-age=\d+, stale-while-revalidate=60$/,
    );
    expect(headers.get('surrogate-key')).toMatch(/^[\w -]+$/);
    expect(headers.get('etag')).toBeTruthy();
  });

  it('of a page has the same validator however often its story was read', async () => {
    const etag = async () => (await fetch(`${server().url}/world/story`)).headers.get('etag');
    const before = await etag();
    const data = { articleId: id, total: 4711 };
    await database().prisma.articleViews.upsert({
      where: { articleId: id },
      create: data,
      update: data,
    });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const page = await (await fetch(`${server().url}/world/story`)).text();
    expect(page).toContain('4,711');
    expect(await etag()).toBe(before);
  });
});

it('HEAD is no way to ask GraphQL, whether the answer is kept or not', async () => {
  const params = { query: `${query} # head`, variables: { slug: 'story' } };
  const head = () => fetch(`${server().url}/graphql?${search(params)}`, { method: 'HEAD' });
  const { status } = await head();
  expect((await get(params)).status).toBe(200);
  expect([status, (await head()).status]).toEqual([405, 405]);
});

describe('a document named by its hash', () => {
  const named = (hash: string) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  });

  it('is asked for once, and then found, also by GET that others may keep', async () => {
    const fresh = `${query} # ${Date.now()}`;
    const asked = { ...named(sha256(fresh)), variables: { slug: 'story' } };
    const unknown = await get(asked);
    expect(unknown.headers.get('cache-control')).toBe('private, no-store');
    expect(await unknown.json()).toMatchObject({
      errors: [
        { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ],
    });
    expect((await post({ query: fresh, ...asked })).codes).toEqual([]);
    const found = await get({ ...asked, variables: { slug: 'nothing-there' } });
    expect(await found.json()).toEqual({ data: { article: null } });
    expect(found.headers.get('surrogate-key')).toBeTruthy();
  });

  it('that is not its own is refused, and nothing is remembered under it', async () => {
    const hash = sha256('other');
    expect(await post({ query, ...named(hash) })).toMatchObject({
      ...{ status: 400, codes: ['PERSISTED_QUERY_MISMATCH'] },
    });
    expect((await post(named(hash))).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  it('of the contract is known from the start, as documentId too', async () => {
    const manifest = new URL('../../schema/operations.json', import.meta.url);
    const operations = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, string>;
    const [hash] = Object.entries(operations).find(([, text]) =>
      text.startsWith('query SiteFront'),
    )!;
    for (const its of [server, strict]) {
      const answers = [
        await get({ documentId: hash, variables: { first: 1 } }, {}, its),
        await get({ documentId: `sha256:${hash}`, variables: { first: 1 } }, {}, its),
        await get({ ...named(hash), variables: { first: 1 } }, {}, its),
      ];
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      expect(new Set(texts).size).toBe(1);
      expect(texts[0]).toContain('"articles"');
    }
  });
});

describe('a server that answers only known documents', () => {
  it('answers those of the contract as clients lay them out, and its own pages', async () => {
    const text = readOperation('SiteFront');
    expect((await post({ query: text.replaceAll('\n', '\n\n') }, {}, strict)).codes).toEqual([]);
    expect((await fetch(`${strict().url}/world/story`)).status).toBe(200);
  });

  it('refuses all others, and remembers none, but for those who show a token', async () => {
    expect(await post({ query }, {}, strict)).toMatchObject({
      ...{ status: 403, codes: ['DOCUMENT_NOT_KNOWN'] },
    });
    const persistedQuery = { version: 1, sha256Hash: sha256(query) };
    const named = { extensions: { persistedQuery }, variables: { slug: 'story' } };
    expect((await post({ query, ...named }, {}, strict)).codes).toEqual(['DOCUMENT_NOT_KNOWN']);
    expect((await post(named, {}, strict)).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    const token = { authorization: `Bearer ${adminToken}` };
    expect((await post({ query, variables: { slug: 'story' } }, token, strict)).codes).toEqual([]);
  });
});
