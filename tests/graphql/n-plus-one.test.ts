import { beforeAll, expect, it } from '@jest/globals';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { adminToken, testApi } from './api.ts';
import { everythingBelow, fieldText, queryFields, requiredOf, type Field } from './schema-walk.ts';
import { statementsOf } from './statements.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);
const statements = statementsOf(database);

const card =
  'edges { cursor node { path url headline viewCount bodyText topics { name } byline { author { name } } } }';

/** Every list of the schema that has lists or loaded things below it. */
const lists = [
  `{ articles { totalCount ${card} } }`,
  '{ articles { edges { node { related { reason article { bodyHtml related { article { byline { author { name } } section { path } } } } } } } } }',
  '{ articles { edges { node { breadcrumbs { path } section { ancestors { name } parent { name } } shareLinks { url } } } } }',
  `{ sections { articles { totalCount ${card} } children { parent { name } articles { ${card} } } } }`,
  `{ sections { children { articles(first: 1, includeSubsections: false) { totalCount ${card} } } } }`,
  `{ authors { totalCount edges { node { articles { totalCount ${card} } } } } }`,
  '{ authors { edges { node { articles { edges { node { byline { author { articles { totalCount } } } } } } } } } }',
  `{ topics { totalCount edges { node { articles(last: 2) { totalCount ${card} } } } } }`,
  '{ topics { edges { node { articles { edges { node { topics { articles { totalCount } } } } } } } } }',
  `query ($ids: [ID!]!) { nodes(ids: $ids) { id
    ... on Article { headline bodyText byline { author { name } } }
    ... on Section { name articles { ${card} } }
    ... on Author { name articles { ${card} } }
    ... on Topic { name articles { ${card} } } } }`,
];

/** A field of Query with all there is below it, and with values for what it can't do without. */
function everything(field: Field, ids: readonly string[]): string {
  const draft = ids.find((id) => atob(id).startsWith('Draft:'));
  const required = { slug: 'story-1', path: 'top-0', id: draft, ids };
  return `{ ${fieldText('Query', field, requiredOf(field, required), everythingBelow(field, 4))} }`;
}

const counts = new Map<string, number[]>();

beforeAll(async () => {
  for (const [from, size] of [
    [0, 2],
    [2, 10],
  ] as const) {
    await fill(from, size);
    const ids = await globalIds();
    for (const list of lists) {
      const sent = await statements(() => api.ask(list, { ids }));
      counts.set(list, [...(counts.get(list) ?? []), sent.length]);
    }
    for (const field of queryFields) {
      const sent = await statements(() => api.send(everything(field, ids), {}, adminToken));
      counts.set(field.name, [...(counts.get(field.name) ?? []), sent.length]);
    }
  }
}, 300_000);

it.each(lists)('as many statements with 10 of everything as with 2: %s', (list) => {
  const [few, many] = counts.get(list)!;
  expect(few).toBeGreaterThan(0);
  expect(many).toBe(few);
});

it.each(queryFields)('not one more for each of what there is below $name', ({ name }) => {
  const [few, many] = counts.get(name)!;
  // So deep, what is asked for in one place comes a tick later than in another, and is read twice;
  // one read for each story would be 16 more.
  expect(many! - few!).toBeLessThan(12);
});

it('reads what several fields of a request want once for all of them', async () => {
  const [id] = await globalIds();
  const sent = await statements(() =>
    api.ask(
      'query ($id: ID!) { a: node(id: $id) { id } b: node(id: $id) { id } c: article(slug: "story-1") { id } d: article(slug: "story-2") { id } }',
      { id },
    ),
  );
  expect(sent).toHaveLength(2);
});

/** So many sections with one below each, authors, topics, and stories that have all of these. */
async function fill(from: number, size: number): Promise<void> {
  const ids: string[] = [];
  for (let n = from; n < size; n++) {
    const names = [n, n + 1].map((each) => each % size);
    const story = {
      section: `top-${n}/below-${n}`,
      authors: names.map((each) => `Author ${each}`),
      topics: names.map((each) => `Topic ${each}`),
      related: ids.slice(-1),
    };
    ids.push(await world.article(story));
    await world.article({ ...story, section: `top-${n}` });
    await world.draft(story);
  }
}

/** Of everything that is there. */
async function globalIds(): Promise<string[]> {
  const { article, draft, section, author, topic } = database().prisma;
  const all = { Article: article, Draft: draft, Section: section, Author: author, Topic: topic };
  const ids: string[] = [];
  for (const [type, table] of Object.entries(all)) {
    const rows = await (table as typeof article).findMany({ select: { id: true } });
    ids.push(...rows.map(({ id }) => encodeGlobalId(type, id)));
  }
  return ids;
}
