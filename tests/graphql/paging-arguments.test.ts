import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '../../src/graphql/cursor.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { testApi } from './api.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);

beforeAll(async () => {
  await world.article({ authors: ['Ann'] });
});

beforeEach(() => void api.reported.splice(0));

const id = '01970000-0000-7000-8000-000000000000';
const byUpdate = encodeCursor('UPDATED_AT', 0, id);
const at = (key: string | number) => encodeCursor('PUBLISHED_AT', key, id);
const notAnId = encodeCursor('PUBLISHED_AT', 1, 'x');

describe('refused, naming the argument', () => {
  it.each([
    ['fewer than none', 'articles', { first: -1 }, 'first', /negative: give 0 to 100/],
    ['fewer than none', 'articles', { last: -1 }, 'last', /negative/],
    ['too many', 'articles', { first: 101 }, 'first', /too many at once: give 0 to 100/],
    ['too many', 'authors', { first: 101 }, 'first', /too many/],
    ['both ends', 'articles', { first: 1, last: 1 }, 'last', /not both/],
    ['too few of nothing', 'articles', { author: 'x', first: -1 }, 'first', /negative/],
    ['no cursor', 'articles', { after: 'nonsense' }, 'after', /"nonsense" is no cursor/],
    ['another order', 'articles', { before: byUpdate }, 'before', /by UPDATED_AT.*PUBLISHED_AT/],
    ['another list', 'topics', { after: byUpdate }, 'after', /by UPDATED_AT.*NAME/],
    ['a word for a time', 'articles', { after: at('soon') }, 'after', /no cursor/],
    ['half a time', 'articles', { after: at(0.5) }, 'after', /no cursor/],
    ['no time', 'articles', { after: at(1e300) }, 'after', /no cursor/],
    ['a far future', 'articles', { after: at(8.64e15) }, 'after', /no cursor/],
    ['a far past', 'articles', { after: at(-8.64e15) }, 'after', /no cursor/],
    ['the year 0', 'articles', { after: at(Date.parse('0000-12-31')) }, 'after', /no cursor/],
    ['no id', 'articles', { after: notAnId }, 'after', /no cursor/],
    ['a NUL', 'authors', { after: encodeCursor('NAME', 'A\0', id) }, 'after', /no cursor/],
  ])('%s: %s(%j)', async (_, field, args, named, message) => {
    const { errors } = await list(field, args);
    const extensions = { code: 'BAD_USER_INPUT', field: named };
    expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions }]);
    expect(api.reported).toEqual([]);
  });

  it.each([{ publishedAfter: '0000-12-31T23:00:00Z' }, { author: 'a\0b' }])('%j', async (args) => {
    const { errors } = await list('articles', args);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(api.reported).toEqual([]);
  });
});

describe('answered', () => {
  it.each([
    ['articles', { first: 100 }, 1],
    ['articles', { after: at(0) }, 1],
    ['articles', { before: at(Date.parse('9999-12-31')) }, 1],
    ['articles', { publishedAfter: '0001-01-01T00:00:00Z' }, 1],
    ['articles', { publishedBefore: '9999-12-31T23:59:59.999Z' }, 1],
    ['articles', { section: 'a\ud800b' }, 0],
    ['articles', { author: '\udfff' }, 0],
    ['articles', { topic: '\ud800' }, 0],
    ['topics', { first: 0, type: 'PERSON' }, 0],
  ])('%s(%j) has %d', async (field, args, count) => {
    const { errors, data } = await list(field, args);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ list: { totalCount: count } });
  });
});

describe('what the database could not hold is not there', () => {
  const names = ['a\ud800b', '\udfff', ' ', 'A', 'x'.repeat(200)];
  it.each(names)('%j', async (name) => {
    const { errors, data } = await api.send(
      `query ($name: String!, $path: String!) { article(slug: $name) { id } author(slug: $name) { id }
        topic(slug: $name) { id } section(path: $path) { id } below: section(path: $name) { id }
        resolve(path: $path) { __typename } }`,
      { name, path: `news/${name}/${name}` },
    );
    expect(errors).toEqual([]);
    expect(Object.values(data!)).toEqual([null, null, null, null, null, null]);
  });
});

/** A page of a field's list, its arguments given as variables. */
function list(field: string, args: Record<string, unknown>) {
  const types: Record<string, string> = { first: 'Int', last: 'Int', type: 'TopicType' };
  const typeOf = (name: string) =>
    types[name] ?? (name.startsWith('published') ? 'DateTime' : 'String');
  const names = Object.keys(args);
  const declared = names.map((name) => `$${name}: ${typeOf(name)}`).join(', ');
  const given = names.map((name) => `${name}: $${name}`).join(', ');
  return api.send(
    `query (${declared}) { list: ${field}(${given}) { totalCount edges { cursor } } }`,
    args,
  );
}
