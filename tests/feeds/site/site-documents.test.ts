import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FeedSite } from '../../../src/feeds/site.ts';
import { createSiteDocuments } from '../../../src/feeds/site/site-documents.ts';
import { testDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { newsroom } from '../../support/newsroom.ts';
import { testServer } from '../../support/server.ts';
import { texts, readXml, descendants } from '../read-xml.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const server = testServer(database, {
  site: { rslUrl: 'https://news.test/license.xml' },
  rsl: { permits: ['search'], prohibits: ['ai-train', 'ai-input'] },
});

/** Milliseconds. */
const hours = 3_600_000;
const ago = (count: number) => new Date(Date.now() - count * hours);
const get = (path: string) => fetch(server().url + path);

/** All addresses of a document. */
const locations = async (path: string) => {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const document = readXml(await response.text());
  return [document, ...descendants(document)].flatMap((node) => texts(node, 'sitemap:loc'));
};

beforeAll(async () => {
  await world.section('world/near');
  await world.article({ headline: 'Old', section: 'world' }, { at: ago(49) });
  await world.article({ headline: 'A & B <c>', section: 'world/near' }, { at: ago(47) });
  await world.article({ headline: 'New', section: 'world/near' }, { at: ago(1) });
});

describe('sitemaps', () => {
  it('have every front and every article', async () => {
    const { url } = server();
    const files = await locations('/sitemap.xml');
    const names = files.map((file) => file.replace(url, ''));
    expect(names).toEqual(['/sitemap-fronts.xml', '/sitemap-articles-1.xml']);
    expect(await locations(names[0]!)).toEqual(
      ['/', '/world', '/world/near'].map((path) => url + path),
    );
    expect(await locations(names[1]!)).toEqual(
      ['/world/old', '/world/near/a-and-b-c', '/world/near/new'].map((path) => url + path),
    );
  });

  it('have news of two days', async () => {
    const paths = ['/world/near/new', '/world/near/a-and-b-c'];
    expect(await locations('/sitemap-news.xml')).toEqual(paths.map((path) => server().url + path));
    const text = await (await get('/sitemap-news.xml')).text();
    expect(text).toContain('<news:title>A &amp; B &lt;c&gt;</news:title>');
    expect(text).toContain('<news:name>Masthead</news:name>');
    expect(text).toContain('<news:language>en</news:language>');
  });

  it('show what is published and lose what is withdrawn', async () => {
    const id = await world.article({ headline: 'Short', section: 'world' }, { at: ago(0) });
    const short = `${server().url}/world/short`;
    await eventually(async () => expect(await locations('/sitemap-news.xml')).toContain(short));
    expect(await locations('/sitemap-articles-1.xml')).toContain(short);
    await world.withdraw(id);
    await eventually(async () => expect(await locations('/sitemap-news.xml')).not.toContain(short));
    expect(await locations('/sitemap-articles-1.xml')).not.toContain(short);
  });

  it.each(['/sitemap-articles-2.xml', '/sitemap-news-1.xml', '/sitemap-other.xml'])(
    'have no %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('are cut into files of the size that is allowed', async () => {
    const site = { url: 'https://news.test', name: 'Test' } as FeedSite;
    const limits = { articles: 2, news: 1 };
    const make = createSiteDocuments({ database: database(), site, rsl: null, limits });
    const made = async (path: string) => {
      const document = await make(new Request(site.url + path));
      return document instanceof Response ? document.status : document.body;
    };
    expect(await made('/sitemap.xml')).toMatch(/-articles-1\.xml(.|\n)*-articles-2\.xml/);
    expect(await made('/sitemap.xml')).not.toContain('-articles-3');
    expect(await made('/sitemap-articles-2.xml')).toContain('/world/near/new');
    expect(await made('/sitemap-news.xml')).toMatch(/<sitemapindex(.|\n)*news-1(.|\n)*news-2/);
    expect(await made('/sitemap-news-2.xml')).toContain('A &amp; B');
    expect(await made('/sitemap-news-3.xml')).toBe(404);
  });

  it('forget news as they grow old, though nothing happens', async () => {
    const site = { url: 'https://news.test', name: 'Test' } as FeedSite;
    const make = createSiteDocuments({ database: database(), site, rsl: null });
    const document = await make(new Request(`${site.url}/sitemap-news.xml`));
    if (document instanceof Response) throw new Error('no document');
    const oldest = Date.now() + 1 * hours;
    expect(Math.abs(document.expires!.getTime() - oldest)).toBeLessThan(60_000);
  });
});

it('feeds.opml has the feeds of all sections as a tree', async () => {
  const text = await (await get('/feeds.opml')).text();
  const [body] = readXml(text).children.filter(({ name }) => name === 'body');
  const outline = body!.children.map(({ attributes, children }) => [
    attributes['xmlUrl'],
    children.map((child) => child.attributes['xmlUrl']),
  ]);
  const { url } = server();
  expect(outline).toEqual([
    [`${url}/feed.rss`, []],
    [`${url}/world/feed.rss`, [`${url}/world/near/feed.rss`]],
  ]);
});

it('robots.txt names the sitemaps and the licence', async () => {
  const text = await (await get('/robots.txt')).text();
  expect(text).toContain('License: https://news.test/license.xml\n');
  expect(text).toContain(`Sitemap: ${server().url}/sitemap.xml\n`);
  expect(text).toContain(`Sitemap: ${server().url}/sitemap-news.xml\n`);
  expect(text).toContain('Disallow: /preview/\n');
});

it('license.xml says in RSL what machines may do', async () => {
  const response = await get('/license.xml');
  expect(response.headers.get('content-type')).toBe('application/rsl+xml; charset=utf-8');
  const text = await response.text();
  expect(text).toContain('<permits type="usage">search</permits>');
  expect(text).toContain('<prohibits type="usage">ai-train ai-input</prohibits>');
});
