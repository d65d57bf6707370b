import { beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { testDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';
import { mastheadQueries } from '../bench/contestants/masthead.ts';
import { plansOf, statementsWithValues } from './explain.ts';
import { fillLarge } from './large-newsroom.ts';
import { rowsRead, tell } from './plan.ts';

const size = 6000;
const database = testDatabase('empty');
const server = testServer(database, { cacheBytes: 0 });
/** Not what the server asks of its own accord. */
const ofItsOwn = /\b(followers|deliver\w+|webhooks|websub_\w+)\b|max\("sequence"\)/i;
const sentBy = statementsWithValues(database, (sql) => !ofItsOwn.test(sql));

/** Tables that are read whole where they are needed at all; as many rows as a newsroom has sections. */
const allowance = 100;

beforeAll(() => fillLarge(database(), size), 300_000);

async function get(path: string): Promise<string> {
  const response = await fetch(server().url + path);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
  return text;
}

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${server().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const slug = (n: number) => `council-weighs-harbour-plan-number-${n}`;
const operation = (name: string, variables: object) => () => ask(readOperation(name), variables);
const list =
  (args: string, fields = 'edges { node { headline } }') =>
  () =>
    ask(`{ articles(${args}) { ${fields} } }`);

/** A position somewhere deep in a list. */
async function deep(field: 'PUBLISHED_AT' | 'UPDATED_AT', n: number): Promise<string> {
  const article = await database().prisma.article.findUniqueOrThrow({ where: { slug: slug(n) } });
  const at = field === 'PUBLISHED_AT' ? article.publishedAt : article.updatedAt;
  return Buffer.from(JSON.stringify([field, at.getTime(), article.id])).toString('base64url');
}

async function expectFew(work: () => Promise<unknown>, rows: number): Promise<void> {
  const sent = await sentBy(work);
  expect(sent.length).toBeGreaterThan(0);
  for (const each of sent) {
    for (const plan of await plansOf(database(), each)) {
      const read = rowsRead(plan);
      if (read > rows + allowance) throw new Error(`${read} rows: ${tell(plan)}\n${each.sql}`);
    }
  }
}

/** What is asked, and how many rows its greatest statement may read. */
const asked: [string, () => Promise<unknown>, number][] = [
  // 21 positions, 21 articles.
  ['the front', () => ask(mastheadQueries.front), 63],
  ['an article page', () => ask(mastheadQueries['article page'], { slug: slug(3000) }), 120],
  ['its own operation', operation('ArticlePage', { slug: slug(3000) }), 300],
  ['a long list of a section', () => ask(mastheadQueries.deep, { section: 'desk-1' }), 2400],
  ['a section front', operation('SectionFront', { path: 'desk-1', first: 20 }), 100],
  ['an author page', operation('AuthorPage', { slug: 'author-7', first: 20 }), 300],
  ['a topic page', operation('TopicPage', { slug: 'topic-7', first: 20 }), 500],
  ['the site front', operation('SiteFront', { first: 20 }), 100],
  [
    'a page deep in the list',
    async () => ask(mastheadQueries['page 10,000'], { after: await deep('PUBLISHED_AT', 900) }),
    63,
  ],
  [
    'a page by update, backwards',
    async () =>
      list(`orderBy: {field: UPDATED_AT}, last: 20, before: "${await deep('UPDATED_AT', 900)}"`)(),
    63,
  ],
  ['a list between two times', list('publishedBefore: "2024-01-02T00:00:00Z", first: 20'), 63],
  ['a section without those below it', list('section: "desk-1", includeSubsections: false'), 63],
  ['how many there are', list('first: 1', 'totalCount'), 30],
  ['how many of a section', list('first: 1, section: "desk-1"', 'totalCount'), 30],
  ['what is read most in a week', () => ask('{ mostRead(window: WEEK) { views } }'), 16_000],
  [
    'and in a section',
    () => ask('{ mostRead(window: WEEK, section: "desk-1") { views } }'),
    16_000,
  ],
  ['a file of the sitemap', () => get('/sitemap-articles-1.xml'), 2 * size],
  ['how many of an author', list('first: 1, author: "author-7"', 'totalCount'), 30],
  ['articles by id', nodes, 40],
  ['a path', operation('ResolvePath', { path: `/desk-1/${slug(10)}` }), 40],
  ['the feed', () => get('/feed.rss'), 1000],
  ['the feed of a section', () => get('/desk-1/feed.atom'), 1000],
  ['the feed of an author', () => get('/authors/author-7/feed.json'), 1000],
  ['the feed of a topic', () => get('/topics/topic-7/feed.rss'), 1000],
  ['a page of the archive', () => get('/feed.atom?archive=2024-01.3'), 1000],
  // Its place is found by counting through the month.
  ['the last page of the archive', () => get('/feed.atom?archive=2024-01.119'), 7000],
  ['the index of sitemaps', () => get('/sitemap.xml'), 200],
  ['the changes', operation('Changes', { first: 20 }), 100],
  ['what is trending', () => ask('{ trending { views article { slug } } }'), 8_000],
];

async function nodes(): Promise<unknown> {
  const articles = await database().prisma.article.findMany({ take: 20, select: { id: true } });
  const ids = articles.map(({ id }) => encodeGlobalId('Article', id));
  return ask('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { headline } } }', { ids });
}

describe('no statement reads many more rows than it answers, for', () => {
  it.each(asked)('%s', (_, work, rows) => expectFew(work, rows), 120_000);
});

it('a missing index is noticed', async () => {
  const { prisma } = database();
  await prisma.$executeRaw`DROP INDEX articles_published_at_id_idx`;
  await expect(expectFew(() => ask(mastheadQueries.front), 63)).rejects.toThrow(/of articles/);
}, 60_000);
