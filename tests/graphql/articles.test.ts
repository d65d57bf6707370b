import { beforeAll, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeGlobalId } from '../../src/graphql/global-id.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { testApi } from './api.ts';
import { modelList, names, publishAny, queryArbitrary, sections, topics } from './article-model.ts';
import type { ModelStory } from './article-model.ts';
import { askPage, pageOf, walk, type Page } from './article-walk.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);

let stories: ModelStory[];

beforeAll(async () => {
  for (const path of sections) await world.section(path);
  for (const name of names) await world.author(name);
  for (const topic of topics) await world.topic(topic);
  stories = await publishAny(world, 40, 7);
}, 120_000);

const idsOf = ({ edges }: Page) => edges.map(({ node }) => decodeGlobalId(node.id).id);

it('every list is, page after page, what filtering and sorting everything gives', async () => {
  const size = fc.integer({ min: 1, max: 9 });
  const property = fc.asyncProperty(
    queryArbitrary,
    size,
    fc.boolean(),
    async (query, n, backwards) => {
      const expected = modelList(stories, query);
      const pages = await walk(api, query, n, backwards);
      const inOrder = backwards ? pages.toReversed() : pages;
      expect(inOrder.flatMap(idsOf)).toEqual(expected);
      for (const page of pages.slice(0, -1)) expect(page.edges).toHaveLength(n);
      for (const { totalCount } of pages) expect(totalCount).toBe(expected.length);
      expect(inOrder[0]!.pageInfo.hasPreviousPage).toBe(false);
      expect(inOrder.at(-1)!.pageInfo.hasNextPage).toBe(false);
    },
  );
  await fc.assert(property, { seed: 11, numRuns: 80 });
}, 300_000);

it('between two cursors lies what the list has between them', async () => {
  const positions = fc.tuple(fc.nat(), fc.nat());
  const property = fc.asyncProperty(
    queryArbitrary,
    positions,
    fc.nat({ max: 9 }),
    async (query, [a, b], n) => {
      const { edges } = await askPage(api, query, 'first: 100');
      fc.pre(edges.length > 0);
      const [after, before] = [a % edges.length, b % edges.length];
      const cursors = `after: "${edges[after]!.cursor}", before: "${edges[before]!.cursor}"`;
      const between = modelList(stories, query).slice(after + 1, before);
      expect(idsOf(await askPage(api, query, `first: ${n}, ${cursors}`))).toEqual(
        between.slice(0, n),
      );
      const fromEnd = between.slice(Math.max(0, between.length - n));
      expect(idsOf(await askPage(api, query, `last: ${n}, ${cursors}`))).toEqual(fromEnd);
    },
  );
  await fc.assert(property, { seed: 12, numRuns: 40 });
}, 300_000);

it('the latest publication comes first, twenty at once, unless asked otherwise', async () => {
  const orderBy = { field: 'PUBLISHED_AT', direction: 'DESC' } as const;
  const { data } = await api.send('{ articles { edges { node { id } } } }');
  const of = { field: 'site', key: '' } as const;
  const expected = modelList(stories, { of, includeSubsections: true, orderBy }).slice(0, 20);
  expect(idsOf((data as unknown as { articles: Page }).articles)).toEqual(expected);
});

it('a page of none still tells how many there are', async () => {
  expect(await pageOf(api, 'first: 0')).toEqual({
    totalCount: stories.length,
    edges: [],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

it.each(['section: "nowhere"', 'author: "nobody"', 'topic: "nothing"'])(
  'nothing is in a list of %s',
  async (filter) => {
    expect(await pageOf(api, filter)).toMatchObject({ totalCount: 0, edges: [] });
  },
);
