import { afterEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { send } from '../support/graphql.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
const slug = 'northern-grid-link-delayed';

afterEach(() => expect(server().reported.splice(0)).toEqual([]));

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const nobody = '018f0000-0000-7000-8000-000000000000';
const idOf = (type: string) => base64url(`${type}:${nobody}`);
const cursorByUpdate = base64url(JSON.stringify(['UPDATED_AT', 1_700_000_000_000, nobody]));

describe('what is not there is null', () => {
  it.each([
    '{ found: article(slug: "no-such-story") { id } }',
    '{ found: article(slug: "") { id } }',
    '{ found: section(path: "no/such") { id } }',
    '{ found: author(slug: "no-one") { id } }',
    '{ found: topic(slug: "nothing") { id } }',
    '{ found: resolve(path: "/nowhere/at-all") { __typename } }',
    `{ found: node(id: "${idOf('Article')}") { id } }`,
    `{ found: node(id: "${idOf('Draft')}") { id } }`,
  ])('%s', async (query) => {
    const answer = await send(server().url, query);
    expect(answer).toEqual({ status: 200, data: { found: null }, errors: [] });
  });
});

describe('an argument that cannot be right is named', () => {
  it.each([
    ['first', '{ articles(first: -1) { totalCount } }', /negative/],
    ['first', '{ articles(first: 101) { totalCount } }', /0 to 100/],
    ['last', '{ articles(last: 101) { totalCount } }', /0 to 100/],
    ['last', '{ articles(first: 1, last: 1) { totalCount } }', /not both/],
    ['after', '{ articles(after: "no-cursor") { totalCount } }', /no cursor/],
    ['before', '{ authors(before: "") { totalCount } }', /no cursor/],
    ['after', `{ articles(after: "${cursorByUpdate}") { totalCount } }`, /ordered by UPDATED_AT/],
    ['first', `{ article(slug: "${slug}") { related(first: 21) { reason } } }`, /0 to 20/],
    ['locale', `{ article(slug: "${slug}") { lastUpdate { relative(locale: "?") } } }`, /BCP 47/],
    ['id', '{ node(id: "no-id") { id } }', /no id/],
    ['id', `{ node(id: "${base64url('Article:5')}") { id } }`, /no id/],
    ['id', `{ node(id: "${idOf('Query')}") { id } }`, /no id/],
    ['id', `{ node(id: "${idOf('Nothing')}") { id } }`, /no id/],
    ['id', `{ nodes(ids: ["${idOf('Breadcrumb')}"]) { id } }`, /no id/],
  ])('%s in %s', async (field, query, message) => {
    const { status, errors } = await send(server().url, query);
    expect(status).toBe(200);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(message),
        extensions: { code: 'BAD_USER_INPUT', field },
      },
    ]);
  });
});

describe('a moment that is none is refused before anything is asked', () => {
  it.each([
    ['in the query', '{ articles(publishedAfter: "yesterday") { totalCount } }', {}],
    [
      'in a variable',
      'query ($at: DateTime) { articles(publishedAfter: $at) { totalCount } }',
      { at: '2026-13-01T00:00:00Z' },
    ],
  ])('%s', async (_where, query, variables) => {
    const { data, errors } = await send(server().url, query, variables);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('date-time'),
        extensions: { code: expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/) },
      },
    ]);
  });
});
