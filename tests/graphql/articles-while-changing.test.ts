import { beforeEach, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { testApi } from './api.ts';
import { pageOf, type Page } from './article-walk.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);

/** Ids of ten stories of one section, each named by the hour of its publication. */
let ids: string[];
let section = 'round-0';

const headlines = ({ edges }: Page) => edges.map(({ node }) => node.headline);
const page = (args: string) => pageOf(api, `section: "${section}", ${args}`);

async function story(published: number): Promise<string> {
  const times = { at: hour(100), publishedAt: hour(published) };
  return world.article({ section, headline: `At ${published}` }, times);
}

beforeEach(async () => {
  section = `round-${Number(section.slice(6)) + 1}`;
  ids = [];
  for (let n = 0; n < 10; n++) ids.push(await story(n));
});

it('a story published later than the page does not push any onto the next one', async () => {
  const { pageInfo } = await page('first: 4');
  await story(20);
  const next = await page(`first: 4, after: "${pageInfo.endCursor}"`);
  expect(headlines(next)).toEqual(['At 5', 'At 4', 'At 3', 'At 2']);
});

it('a story published in between is on the next page', async () => {
  const { pageInfo } = await page('first: 4');
  await story(4.5);
  const next = await page(`first: 4, after: "${pageInfo.endCursor}"`);
  expect(headlines(next)).toEqual(['At 5', 'At 4.5', 'At 4', 'At 3']);
});

it('a cursor still tells a place when its story has been withdrawn', async () => {
  const { pageInfo } = await page('first: 4');
  await world.withdraw(ids[6]!);
  await world.withdraw(ids[4]!);
  const next = await page(`first: 4, after: "${pageInfo.endCursor}"`);
  expect(headlines(next)).toEqual(['At 5', 'At 3', 'At 2', 'At 1']);
});

it('paging backwards is as steady', async () => {
  const { pageInfo } = await page('last: 4');
  await world.withdraw(ids[3]!);
  await story(3.5);
  await story(-1);
  const before = await page(`last: 4, before: "${pageInfo.startCursor}"`);
  expect(headlines(before)).toEqual(['At 6', 'At 5', 'At 4', 'At 3.5']);
});

it('a list by update moves what is updated, and pages on from where it was', async () => {
  const byUpdate = 'orderBy: { field: UPDATED_AT }';
  const { pageInfo } = await page(`first: 4, ${byUpdate}`);
  await world.publish(ids[2]!, { at: hour(50) });
  const next = await page(`first: 4, ${byUpdate}, after: "${pageInfo.endCursor}"`);
  expect(headlines(next)).toEqual(['At 5', 'At 4', 'At 3', 'At 1']);
  expect(headlines(await page(`first: 1, ${byUpdate}`))).toEqual(['At 2']);
});
