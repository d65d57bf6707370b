import { expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { unlimited } from '../../support/limits.ts';
import { newsroom } from '../../support/newsroom.ts';
import { adminToken, testApi } from '../api.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database, { ...unlimited, cost: 200 });

/** What a request is answered with all the way, and then by the short way. */
async function bothWays(query: string, variables?: object) {
  const long = await api.send(query, variables);
  return { long, short: await api.send(query, variables) };
}

it('answers with the same text, of what is there now', async () => {
  const id = await world.article({ headline: 'First', section: 'world', authors: ['Ann'] });
  const query = `query ($slug: String!) { article(slug: $slug) {
    headline section { path parent { name } } byline { author { name } } } }`;
  const { long, short } = await bothWays(query, { slug: 'first' });
  expect(long.data).toMatchObject({ article: { headline: 'First', section: { path: '/world' } } });
  expect(short).toEqual(long);
  const prisma = database().prisma;
  await prisma.author.updateMany({ where: { name: 'Ann' }, data: { name: 'Anna' } });
  await prisma.article.update({ where: { id }, data: { headline: 'Second' } });
  expect((await api.send(query, { slug: 'first' })).data).toMatchObject({
    article: { headline: 'Second', byline: [{ author: { name: 'Anna' } }] },
  });
});

it.each([
  ['an argument that is no good', '{ articles(first: -1) { edges { cursor } } }', {}],
  ['an id that is none', '{ __typename node(id: "none") { id } }', {}],
  ['a variable that is missing', 'query ($slug: String!) { article(slug: $slug) { id } }', {}],
  [
    'a variable of another type',
    'query ($n: Int) { articles(first: $n) { edges { cursor } } }',
    { n: 'x' },
  ],
])('tells alike of %s', async (_what, query, variables) => {
  const { long, short } = await bothWays(query, variables);
  expect(long.errors).not.toEqual([]);
  expect(short).toEqual(long);
});

const listQuery = 'query ($n: Int!) { articles(first: $n) { edges { node { headline slug } } } }';

it('reckons anew what other variables cost', async () => {
  expect((await api.send(listQuery, { n: 1 })).errors).toEqual([]);
  const [error] = (await api.send(listQuery, { n: 90 })).errors;
  expect(error?.extensions.code).toBe('LIMIT_EXCEEDED');
  expect((await api.send(listQuery, { n: 2 })).errors).toEqual([]);
});

it('refuses a NUL in a variable of a document that it knows', async () => {
  const query = 'query ($slug: String!) { article(slug: $slug) { slug } }';
  expect((await bothWays(query, { slug: 'none' })).short.errors).toEqual([]);
  const refused = await api.send(query, { slug: 'a\u0000b' });
  expect(refused.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

it('shows nobody what somebody with a token was shown by the same document', async () => {
  const query = '{ drafts(first: 1) { edges { node { id } } } }';
  expect((await api.send(query, {}, adminToken)).errors).toEqual([]);
  const { long, short } = await bothWays(query);
  expect(long.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(short).toEqual(long);
});
