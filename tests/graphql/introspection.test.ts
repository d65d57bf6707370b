import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { testDatabase } from '../support/database.ts';
import { send } from '../support/graphql.ts';
import { adminToken, testServer } from '../support/server.ts';

const database = testDatabase('empty');
const usual = testServer(database);
const tokens = testServer(database, { access: { introspection: 'tokens' } });
const off = testServer(database, { access: { introspection: 'off', graphiql: false } });

const asks = [
  getIntrospectionQuery(),
  '{ __type(name: "Article") { name } }',
  '{ ...F } fragment F on Query { a: __schema { types { name } } }',
  'query ($is: Boolean = true) { ... on Query @include(if: $is) { __schema { types { name } } } }',
];

describe.each([
  ['on', usual, [true, true]],
  ['tokens', tokens, [false, true]],
  ['off', off, [false, false]],
] as const)('INTROSPECTION=%s', (_mode, server, [anybody, members]) => {
  it.each(asks)('the schema is told, or not: %s', async (query) => {
    for (const [token, isTold] of [
      [undefined, anybody],
      [adminToken, members],
    ] as const) {
      const { status, data, errors } = await send(server().url, query, {}, token);
      const codes = errors.map(({ extensions }) => extensions.code);
      expect([status, codes]).toEqual(isTold ? [200, []] : [403, ['INTROSPECTION_OFF']]);
      expect(data === null).toBe(!isTold);
    }
  });

  it('what a type is called is told to all', async () => {
    const { data } = await send(server().url, '{ __typename sections { __typename } }');
    expect(data).toMatchObject({ __typename: 'Query' });
  });

  it('hints are given where the schema is known', async () => {
    const wrong = [
      '{ artcle(slug: "a") { id } }',
      '{ article(slug: "a") { headlin } }',
      '{ article(slgu: "a") { id } }',
      '{ node(id: "a") { ... on Artcle { id } } }',
      '{ articles(orderBy: { field: PUBLISHED_A }) { totalCount } }',
    ];
    const messages: string[] = [];
    for (const query of wrong) {
      const { errors } = await send(server().url, query);
      messages.push(...errors.map(({ message }) => message));
    }
    const input = 'query ($o: ArticleOrder) { articles(orderBy: $o) { totalCount } }';
    const { errors } = await send(server().url, input, { o: { feild: 'PUBLISHED_AT' } });
    messages.push(...errors.map(({ message }) => message));
    expect(messages.length).toBeGreaterThan(5);
    const hints = messages.filter((message) => message.includes('Did you mean'));
    expect(server === usual ? hints.length > 3 : hints).toEqual(server === usual ? true : []);
  });
});

describe('GraphiQL', () => {
  const visit = (url: string) => fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });

  it('is shown to browsers, or not', async () => {
    const [shown, hidden] = [await visit(usual().url), await visit(off().url)];
    expect(shown.headers.get('content-type')).toMatch(/^text\/html/);
    expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('GraphiQL')]);
    expect(hidden.headers.get('content-type')).not.toMatch(/html/);
    expect(await hidden.text()).not.toContain('GraphiQL');
    expect(hidden.status).toBeGreaterThanOrEqual(400);
    expect(hidden.status).toBeLessThan(500);
  });
});
