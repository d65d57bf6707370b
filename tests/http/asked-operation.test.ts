import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { askedOperation, isForAll, isJson } from '../../src/http/asked-operation.ts';
import { keyOfBody } from '../../src/http/known-bodies.ts';

type Headers = Record<string, string>;

const query = 'query A($slug: String) { article(slug: $slug) { headline } }';
const hash = createHash('sha256').update(query).digest('hex');
const usual = { query, operationName: 'A', variables: { slug: 'a' } };
const persisted = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });
const nested = (depth: number): object => (depth === 0 ? {} : { a: nested(depth - 1) });

const asking = (headers: Headers = {}) => ({
  method: 'POST',
  get: (name: string) => headers[name] ?? null,
});
const keyOf = (body: unknown, headers?: Headers, url = '/graphql') => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const key = askedOperation(asking(headers), url, text)?.key ?? null;
  // Read from the bytes, and then known by them, it is the same.
  for (let n = 0; n < 2; n++)
    if (url === '/graphql' && isForAll(asking(headers), url))
      expect(keyOfBody(asking(headers), url, Buffer.from(text)) ?? null).toBe(key);
  return key;
};
const keyOfSearch = (search: string, headers?: Headers) =>
  askedOperation(asking(headers), `/graphql?${search}`, null)?.key ?? null;

it('a query of nobody in particular has a key, by GET the same', () => {
  expect(keyOf(usual)).toMatch(/^[\w-]{43}$/);
  const { variables, ...texts } = usual;
  const search = new URLSearchParams({ ...texts, variables: JSON.stringify(variables) });
  expect(keyOfSearch(`${search}`)).toBe(keyOf(usual));
});

describe('answered alone is', () => {
  it.each([
    ['authorization', 'Bearer x'],
    ['masthead-preview', 'x'],
    ['cookie', 'a=b'],
    ['x-graphql-event-stream-token', 'x'],
    ['graphql-cost', '1'],
    ['accept', 'text/html'],
    ['accept', 'application/json, Text/Event-Stream'],
    ['accept', `application/json;q=${'0'.repeat(200)}`],
  ])('who sends the header %s: %s', (name, value) => {
    expect(keyOf(usual, { [name]: value })).toBeNull();
    expect(keyOfSearch(`query=${encodeURIComponent(query)}`, { [name]: value })).toBeNull();
  });

  it('who asks over a connection that there is', () => {
    for (const url of ['/graphql?token=x', '/graphql?a=b&token=x'])
      expect(keyOf(usual, {}, url)).toBeNull();
  });

  it.each<[string, unknown]>([
    ['to know what it costs', { ...usual, extensions: { cost: true } }],
    ['with variables deep in one another', { ...usual, variables: nested(1000) }],
    ['for a mutation', { query: 'mutation { a }' }],
    ['for a subscription', { query: 'subscription { a }' }],
    ['for nothing', {}],
    ['what is no JSON', '{"query":'],
    ['several operations', [usual]],
    ['with a parameter that is not known', { ...usual, id: '1' }],
    ['with a query that is no text', { ...usual, query: 1 }],
    ['with a name that is no text', { ...usual, operationName: {} }],
    ['with variables that are none', { ...usual, variables: [1] }],
    ['with extensions that are none', { ...usual, extensions: 'x' }],
    ['for two documents', { query, documentId: '0'.repeat(64) }],
    ['for a document that is not that of the hash', { query, extensions: persisted('f') }],
    ['with a hash that is no text', { query, extensions: persisted(1) }],
    ['with no hash where one belongs', { query, extensions: { persistedQuery: { version: 1 } } }],
    ['with a hash that is none', { extensions: persisted('sha') }],
  ])('who asks %s', (_what, body) => {
    expect(keyOf(body)).toBeNull();
  });

  it('who gives a parameter of the address twice', () => {
    const one = `query=${encodeURIComponent(query)}`;
    expect(keyOfSearch(one)).not.toBeNull();
    expect(keyOfSearch(`${one}&${one}`)).toBeNull();
    expect(keyOfSearch(`${one}&variables={}&variables={}`)).toBeNull();
  });
});

describe('answered alike is', () => {
  it.each<[string, unknown, unknown]>([
    [
      'the order of variables',
      { query, variables: { a: 1, b: { c: 2, d: 3 } } },
      { variables: { b: { d: 3, c: 2 }, a: 1 }, query },
    ],
    ['what is null', { ...usual, extensions: null, documentId: null }, usual],
    ['a document and its hash', { query }, { extensions: persisted(hash) }],
    ['a document and its id', { query }, { documentId: `sha256:${hash}` }],
    ['a document with its hash', { query }, { query, extensions: persisted(hash) }],
  ])('%s', (_what, one, other) => {
    expect(keyOf(one)).not.toBeNull();
    expect(keyOf(one)).toBe(keyOf(other));
  });
});

describe('not answered alike is', () => {
  it.each<[string, object]>([
    ['another document', { ...usual, query: `${query} ` }],
    ['another operation of it', { ...usual, operationName: 'B' }],
    ['another variable', { ...usual, variables: { slug: 'b' } }],
    ['the same of another type', { ...usual, variables: { slug: ['a'] } }],
    ['one more', { ...usual, variables: { slug: 'a', x: null } }],
    ['none', { query, operationName: 'A' }],
  ])('%s', (_what, other) => {
    expect(keyOf(other)).not.toBeNull();
    expect(keyOf(other)).not.toBe(keyOf(usual));
  });

  it('who accepts something else', () => {
    const accepts = ['application/json', 'application/graphql-response+json', '*/*'];
    const keys = accepts.map((accept) => keyOf(usual, { accept }));
    expect(new Set([...keys, keyOf(usual)]).size).toBe(4);
  });

  it('what has other bytes, whatever they are as letters', () => {
    // In seven bits each these would be the same.
    const [one, other] = ['é', 'C)'].map((slug) => keyOf({ query, variables: { slug } }));
    expect(one).not.toBe(other);
  });
});

it('a body is read here when it is JSON in UTF-8 and nothing else', () => {
  const good = [
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/json;charset="UTF-8"',
  ];
  const bad = [
    'application/json; charset=utf-16',
    'application/graphql',
    'text/plain',
    'multipart/form-data',
    null,
  ];
  expect(good.map(isJson)).toEqual(good.map(() => true));
  expect(bad.map(isJson)).toEqual(bad.map(() => false));
});
