import { expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { send } from '../support/graphql.ts';
import { testServer } from '../support/server.ts';

const server = testServer(testDatabase('empty'));

it.each([
  ['in a variable', 'query ($slug: String!) { article(slug: $slug) { id } }', { slug: 'a\u0000b' }],
  ['escaped in the query', String.raw`{ resolve(path: "/a\u0000b") { __typename } }`, {}],
  ['escaped in another way', String.raw`{ author(slug: "a\u{0}b") { id } }`, {}],
])('a NUL %s is refused as input', async (_where, query, variables) => {
  const { errors, status } = await send(server().url, query, variables);
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(server().reported).toEqual([]);
});
