import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '../graphql/statements.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testServer } from '../support/server.ts';
import { rawGet } from './raw-get.ts';

const database = testDatabase('empty');
const server = testServer(database);
const summaries = testServer(database, { site: { content: 'summary' } });
const statements = statementsOf(database);
const world = newsroom(database);

beforeAll(async () => {
  for (let n = 0; n < 60; n++) {
    await world.article({ section: 'world/near', authors: ['Ann One'], topics: ['Rain'] });
  }
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  rawGet(server().url + path, headers, method);

describe('a feed over HTTP', () => {
  it.each([
    ['rss', 'application/rss+xml; charset=utf-8'],
    ['atom', 'application/atom+xml; charset=utf-8'],
    ['json', 'application/feed+json; charset=utf-8'],
    ['ninjs', 'application/json; charset=utf-8'],
  ])('feed.%s is %s', async (format, mediaType) => {
    for (const folder of ['', '/world', '/world/near', '/authors/ann-one', '/topics/rain']) {
      const { status, headers } = await get(`${folder}/feed.${format}`);
      expect([folder, status, headers['content-type']]).toEqual([folder, 200, mediaType]);
    }
  });

  it('is read in at most 4 statements, and not read again before something changes', async () => {
    const read = await statements(() => get('/feed.atom?content=full'));
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThanOrEqual(4);
    const first = await get('/feed.atom?utm_source=one');
    const { etag = '', 'last-modified': modified = '' } = first.headers;
    const again = await statements(async () => {
      expect((await get('/feed.atom')).status).toBe(200);
      for (const conditions of [{ 'if-none-match': etag }, { 'if-modified-since': modified }]) {
        expect((await get('/feed.atom', conditions)).status).toBe(304);
        expect((await get('/feed.atom', conditions, 'HEAD')).status).toBe(304);
      }
    });
    expect(again).toEqual([]);
  });

  it('has a validator of its own for each coding, under which the text is the same', async () => {
    const plain = await get('/feed.rss');
    const gzip = await get('/feed.rss', { 'accept-encoding': 'gzip' });
    const brotli = await get('/feed.rss', { 'accept-encoding': 'gzip;q=0.5, br' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    const etags = [plain, gzip, brotli].map(({ headers }) => headers['etag']);
    expect(new Set(etags).size).toBe(3);
    for (const etag of etags) expect(etag).toMatch(/^"[\w-]+"$/);
    expect(plain.headers['vary']).toBe('accept-encoding');
    expect(plain.headers['cache-control']).toContain('public');
  });

  it('answers HEAD as GET, without the bytes', async () => {
    const [whole, head] = [await get('/feed.json'), await get('/feed.json', {}, 'HEAD')];
    const same = ({ date: _, 'x-request-id': _id, ...headers }: Record<string, string>) => headers;
    expect(same(head.headers)).toEqual(same(whole.headers));
    expect(head.body).toHaveLength(0);
    expect(Number(head.headers['content-length'])).toBe(whole.body.length);
  });

  it.each([
    ['/feed.rss?content=all', 400, 'content: give full or summary'],
    ['/feed.rss?archive=2026-13.1', 400, 'archive: give a month and a page of it, as in 2026-11.1'],
    ['/feed.rss?topic=rain&topic=sun', 400, 'topic: give it once'],
    ['/world/feed.rss?section=news', 400, 'section: the path names one already'],
    ['/nowhere/feed.rss', 404, 'There is no section "nowhere".'],
    ['/authors/nobody/feed.atom', 404, 'There is no author "nobody".'],
    ['/feed.json?topic=none', 404, 'There is no topic "none".'],
    ['/feed.atom?archive=2026-03.2', 404, 'There is no such page in the archive of this feed'],
    ['/%00/feed.atom', 400, 'The path is none that anything here can have'],
  ])('%s is %i in plain words', async (path, status, words) => {
    const response = await get(path);
    expect([response.status, response.body.toString()]).toEqual([status, `${words}\n`]);
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('can only be read', async () => {
    expect((await get('/feed.rss', {}, 'POST')).status).toBe(405);
  });

  it('combines what a query names', async () => {
    await world.article({
      headline: 'Both',
      section: 'world',
      authors: ['Bo Two'],
      topics: ['Rain'],
    });
    await world.article({ headline: 'One', section: 'world', authors: ['Bo Two'] });
    const titles = async (query: string) => {
      const { body } = await get(`/feed.json?${query}`);
      const { items } = JSON.parse(body.toString()) as { items: { title: string }[] };
      return items.map(({ title }) => title);
    };
    expect(await titles('author=bo-two&topic=rain&section=world')).toEqual(['Both']);
    expect(await titles('author=bo-two&section=/world/')).toEqual(
      expect.arrayContaining(['Both', 'One']),
    );
    expect(await titles('author=bo-two&section=world/near')).toEqual([]);
  });
});

describe('full texts for partners', () => {
  const items = async (response: Response) =>
    ((await response.json()) as { items: { content_html?: string; content_text?: string }[] })
      .items;
  const feed = (path: string, token?: string) =>
    fetch(summaries().url + path, { headers: token ? { authorization: `Bearer ${token}` } : {} });

  it('are kept from the public by a setting', async () => {
    const [item] = await items(await feed('/feed.json'));
    expect(item).not.toHaveProperty('content_html');
    const refused = await feed('/feed.json?content=full');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('are pulled with a token, by nobody else and into no cache', async () => {
    const response = await feed('/feed.json', adminToken);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect((await items(response))[0]).toHaveProperty('content_html');
    expect((await items(await feed('/feed.json')))[0]).not.toHaveProperty('content_html');
    expect((await feed('/feed.json', 'a-wrong-token')).status).toBe(401);
    for (const { headers } of [response, await feed('/feed.json')]) {
      expect(headers.get('vary')).toBe('authorization, accept-encoding');
    }
  });

  it('are the rule where the setting says so', async () => {
    const [full] = await items(await fetch(`${server().url}/feed.json`));
    const [short] = await items(await fetch(`${server().url}/feed.json?content=summary`));
    expect(full).toHaveProperty('content_html');
    expect(short).not.toHaveProperty('content_html');
  });
});
