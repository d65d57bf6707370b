import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { defaultLimits } from '../../../src/graphql/limits/limits.ts';
import { readOperation, readVariables } from '../../../src/graphql/operations.ts';
import { testDatabase } from '../../support/database.ts';
import { send } from '../../support/graphql.ts';
import { testServer } from '../../support/server.ts';
import { statementsOf } from '../statements.ts';
import { bombs } from './bombs.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
const statements = statementsOf(database);

afterEach(() => expect(server().reported.splice(0)).toEqual([]));

/** The answer to a body, with the status that it came with. */
async function answer(body: string, headers: Record<string, string> = {}): Promise<object> {
  const accept = 'application/graphql-response+json';
  const response = await fetch(`${server().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body,
  });
  return { ...((await response.json()) as object), status: response.status };
}

describe('what would ask too much is refused, and the database is asked nothing', () => {
  it.each(bombs)('$what', async ({ query, variables = '{}', limit }) => {
    let refused: unknown;
    const sent = await statements(async () => {
      refused = await answer(`{"query":${JSON.stringify(query)},"variables":${variables}}`);
    });
    const error = { extensions: { code: 'LIMIT_EXCEEDED', limit } };
    expect(refused).toMatchObject({ status: 400, errors: [error] });
    expect(refused).not.toHaveProperty('data');
    expect(sent.filter(isAsked)).toEqual([]);
  });
});

/** What operations read; what works in the background asks for other things, at any time. */
function isAsked(statement: string): boolean {
  return /\b(articles|sections|authors|topics|images|drafts)\b/.test(statement);
}

const operations = readdirSync(new URL('../../../schema/operations/', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))
  .filter((name) => !/^subscription\b/m.test(readOperation(name)));

const introspection = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true });

describe('a server with two thirds of the limits takes', () => {
  const { depth, fields, tokens, documentSize, aliases, rootFields, cost } = defaultLimits;
  const all = { depth, fields, tokens, documentSize, aliases, rootFields, cost };
  const limits = Object.fromEntries(
    Object.entries(all).map(([name, limit]) => [name, Math.floor((limit * 2) / 3)]),
  );
  const narrow = testServer(database, { limits });

  it.each(operations)('%s', async (name) => {
    const query = readOperation(name);
    const variables = JSON.parse(readVariables(name)) as Record<string, unknown>;
    const { errors } = await send(narrow().url, query, variables);
    const codes = errors.map(({ extensions }) => extensions.code);
    expect(codes).not.toContain('LIMIT_EXCEEDED');
    expect(codes).not.toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('ArticleChanges', async () => {
    const search = new URLSearchParams({ query: readOperation('ArticleChanges') });
    const headers = { accept: 'text/event-stream' };
    const { status, body } = await fetch(`${narrow().url}/graphql?${search}`, { headers });
    const first = await body!.getReader().read();
    expect([status, Buffer.from(first.value!).toString()]).toEqual([
      200,
      expect.not.stringContaining('errors'),
    ]);
  });

  it('the introspection that tools send', async () => {
    const { status, errors } = await send(narrow().url, introspection);
    expect([status, errors]).toEqual([200, []]);
  });
});

describe('what an operation costs', () => {
  const query = '{ articles(first: 5) { edges { node { headline } } } }';

  // articles, 5 edges, each with a node that has a headline.
  const cost = { total: 1 + 1 + 5 * (1 + 1), max: defaultLimits.cost };

  it('is told to those who ask in the request', async () => {
    const asked = await answer(JSON.stringify({ query, extensions: { cost: true } }));
    expect(asked).toMatchObject({ data: {}, extensions: { cost } });
  });

  it('is told to those who ask in a header', async () => {
    const asked = await answer(JSON.stringify({ query }), { 'graphql-cost': '1' });
    expect(asked).toMatchObject({ data: {}, extensions: { cost } });
  });

  it('is told to nobody else', async () => {
    expect(await answer(JSON.stringify({ query }))).not.toHaveProperty('extensions');
  });

  it('is told with the refusal when it is too much', async () => {
    const dear = '{ articles(first: 99999) { edges { cursor } } }';
    const refused = await answer(JSON.stringify({ query: dear }));
    const extensions = { cost: 1 + 1 + 99_999, max: defaultLimits.cost };
    expect(refused).toMatchObject({ errors: [{ extensions }] });
  });
});
