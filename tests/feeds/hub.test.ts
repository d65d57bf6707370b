import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testServer } from '../support/server.ts';
import { rawGet } from './raw-get.ts';

const database = testDatabase('empty');
const ours = { url: 'https://hub.test/?a=<b>', isOurs: true };
const theirs = { url: 'https://elsewhere.test/', isOurs: false };
const server = testServer(database, { site: { hub: ours } });
const summaries = testServer(database, { site: { hub: ours, content: 'summary' } });
const outside = testServer(database, { site: { hub: theirs } });
const world = newsroom(database);
const formats = ['rss', 'atom', 'json', 'ninjs'];
const partner = { authorization: `Bearer ${adminToken}` };

beforeAll(async () => {
  for (let n = 0; n < 52; n++) {
    await world.article({ section: 'world', authors: ['Ann One'], topics: ['Rain'] });
  }
});

/** Addresses by their relation, as the `Link` header has them. */
async function links(
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Record<string, string>> {
  const answer = await rawGet(url, headers, method);
  const found = [...(answer.headers['link'] ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g)];
  return Object.fromEntries(found.map(([, to, rel]) => [rel!, to!]));
}

describe.each(formats)('feed.%s', (format) => {
  it.each(['', '/world', '/authors/ann-one', '/topics/rain'])(
    'of "%s" names its hub and itself, also to who asks again or for headers alone',
    async (folder) => {
      const url = `${server().url}${folder}/feed.${format}`;
      const named = { hub: 'https://hub.test/?a=%3Cb%3E', self: url };
      const { etag = '' } = (await rawGet(url)).headers;
      expect(await links(`${url}?utm_source=here`)).toEqual(named);
      expect(await links(url, {}, 'HEAD')).toEqual(named);
      expect(await links(url, { 'if-none-match': etag })).toEqual(named);
      expect(await links(url, partner)).toEqual(named);
    },
  );

  it('names the address that it has in one form', async () => {
    const { self } = await links(`${server().url}/feed.${format}?content=full&section=/world/`);
    expect(self).toBe(`${server().url}/world/feed.${format}?content=full`);
  });

  it('has no hub for its past, which never changes', async () => {
    const url = `${server().url}/feed.${format}?archive=2026-03.1`;
    expect(await links(url)).toEqual({ self: url });
    expect((await rawGet(url)).body.toString()).not.toContain('hub.test');
  });

  it('tells partners of no hub for what others may not have', async () => {
    const url = `${summaries().url}/feed.${format}`;
    expect(await links(url)).toMatchObject({ self: url, hub: expect.any(String) });
    for (const address of [url, `${url}?content=full`]) {
      expect(await links(address, partner)).toEqual({ self: address });
      expect((await rawGet(address, partner)).body.toString()).not.toContain('hub.test');
    }
  });

  it('names an outside hub where that is told of changes', async () => {
    const at = async (path: string) => (await links(outside().url + path)).hub;
    const named = ['', '/world', '/authors/ann-one', '/topics/rain'];
    for (const folder of named) expect(await at(`${folder}/feed.${format}`)).toBe(theirs.url);
    expect(await at(`/feed.${format}?content=summary`)).toBeUndefined();
    expect(await at(`/feed.${format}?section=world&topic=rain`)).toBeUndefined();
  });
});
