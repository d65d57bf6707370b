import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';
import { testServer } from '../../support/server.ts';

const database = testDatabase('newsroom');
const quiet = testDatabase('empty');
const server = testServer(database, { site: { name: 'Süd & <West>' } });
const quietServer = testServer(quiet);
const world = newsroom(database);

const schemaFile = (fileName: string) => ({
  fileName,
  contents: readFileSync(new URL(`../../support/schemas/${fileName}`, import.meta.url), 'utf8'),
});

/** By schemas that were written from the protocol's page and from Google's: theirs are not here. */
async function errors(xml: string): Promise<string[]> {
  const result = await validateXML({
    xml,
    schema: schemaFile('sitemap.xsd'),
    preload: [schemaFile('sitemap-types.xsd'), schemaFile('sitemap-news.xsd')],
  });
  return result.valid ? [] : result.errors.map(({ message }) => message);
}

const read = async (path: string, base = server().url) => (await fetch(base + path)).text();
const paths = [
  '/sitemap.xml',
  '/sitemap-fronts.xml',
  '/sitemap-articles-1.xml',
  '/sitemap-news.xml',
];

beforeAll(async () => {
  const now = { at: new Date() };
  await world.article({ headline: 'A & B <c> ]]>', section: 'world' }, now);
  await world.article({ headline: '新闻', slug: 'xinwen', section: 'world' }, now);
});

describe('sitemaps by their schemas', () => {
  it.each(paths)('%s', async (path) => {
    const xml = await read(path);
    expect(await errors(xml)).toEqual([]);
    expect(xml.match(/<loc>/g)!.length).toBeGreaterThan(1);
  });

  it.each(paths.filter((path) => !path.includes('articles')))(
    '%s of a newsroom without articles',
    async (path) => {
      expect(await errors(await read(path, quietServer().url))).toEqual([]);
    },
  );

  it.each([
    ['/sitemap.xml', '<sitemap>', '<sitemap><priority>1</priority>'],
    ['/sitemap-fronts.xml', '<loc>http://', '<loc>'],
    ['/sitemap-fronts.xml', /<url>[^]*?<\/url>/, '$&$&'],
    ['/sitemap-articles-1.xml', 'Z</lastmod>', '</lastmod>'],
    ['/sitemap-articles-1.xml', '<lastmod>', '<updated/><lastmod>'],
    ['/sitemap-news.xml', /<news:title>.*?<\/news:title>/, ''],
    ['/sitemap-news.xml', /<news:language>..</, '<news:language>English<'],
    ['/sitemap-news.xml', /(<news:publication_date>).*?</, '$1today<'],
  ] as const)('%s, not with %s changed', async (path, from, to) => {
    const xml = await read(path);
    const spoilt = xml.replace(from, to);
    expect(spoilt).not.toBe(xml);
    expect(await errors(spoilt)).not.toEqual([]);
  });
});
