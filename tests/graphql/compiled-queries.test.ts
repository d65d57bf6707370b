import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse, type DocumentNode } from 'graphql';
import { CompiledQueries, often } from '../../src/graphql/compiled-queries.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { schema } from '../../src/graphql/schema.ts';
import { knownIn, type Known } from '../fuzz/known.ts';
import { OperationMaker } from '../fuzz/operation.ts';
import { Random } from '../fuzz/random.ts';
import { testDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { hour } from '../support/newsroom.ts';
import { testApi } from './api.ts';

async function loaded(): Promise<CompiledQueries> {
  const queries = new CompiledQueries();
  await queries.load();
  return queries;
}

/** Whether code is made of a document that comes again and again. */
async function isCompiled(text: string): Promise<boolean> {
  const queries = await loaded();
  const args = { schema, document: parse(text) };
  for (let use = 0; use < often; use++) expect(queries.find(args)).toBeNull();
  const run = queries.find(args);
  expect(queries.find(args)).toBe(run);
  return run !== null;
}

describe('code is made of what comes often', () => {
  it.each([
    ['a query', '{ articles(first: 1) { edges { node { headline } } } }', true],
    ['with variables', 'query ($n: Int = 5) { articles(first: $n) { totalCount } }', true],
    ['one of many fields', `{ ${'sections { path } '.repeat(600)} }`, false],
    [
      'one of many fields in fragments',
      `{ sections { ${'...F '.repeat(60)} } } fragment F on Section { ${'path '.repeat(10)} }`,
      false,
    ],
    ['a name that objects have', '{ sections { __proto__: path } }', false],
    ['a mutation', 'mutation ($id: ID!) { recordView(article: $id) }', false],
    [
      'a variable with a default that may not be null',
      'query ($n: Int! = 5) { articles(first: $n) { totalCount } }',
      false,
    ],
  ])('%s', async (_what, text, expected) => {
    expect(await isCompiled(text)).toBe(expected);
  });

  it('once what makes it has been loaded, which the first of these has done', async () => {
    const queries = new CompiledQueries();
    const args = { schema, document: parse('{ sections { path } }') };
    for (let use = 0; use <= often; use++) expect(queries.find(args)).toBeNull();
    await eventually(() => expect(queries.find(args)).not.toBeNull());
  });

  it('not for what others have driven out, before it is asked often again', async () => {
    const queries = await loaded();
    const [first, ...others] = Array.from({ length: 101 }, (_, n) =>
      parse(`{ a${n}: sections { path } }`),
    );
    const ask = (document: DocumentNode, times: number) => {
      for (let use = 1; use < times; use++) queries.find({ schema, document });
      return queries.find({ schema, document });
    };
    expect(ask(first!, often + 1)).not.toBeNull();
    for (const other of others) ask(other, often + 1);
    expect(ask(first!, often)).toBeNull();
    expect(ask(first!, 1)).not.toBeNull();
  });

  it('each operation of a document by itself', async () => {
    const queries = await loaded();
    const document = parse('query A { sections { path } } query B { sections { name } }');
    const find = (operationName: string) => queries.find({ schema, document, operationName });
    for (let use = 0; use <= often; use++) find('A');
    expect(find('A')).not.toBe(find('B'));
    expect(find('B')).not.toBeNull();
  });
});

describe('it answers in the same words as without it', () => {
  const database = testDatabase('newsroom');
  // What is so many minutes ago stays so.
  const api = testApi(() => ({ ...database(), now: () => hour(24 * 365 * 20) }));
  let known: Known;
  beforeAll(async () => void (known = await knownIn(database())));
  // It loads what compiles.
  beforeAll(async () => {
    for (let use = 0; use <= often; use++) await api.send('{ sections { path } }', {});
  });

  /** To the first who ask, and when there is code for it. */
  async function firstAndLast(query: string, variables: object) {
    const first = await api.send(query, variables);
    for (let use = 1; use < often; use++) await api.send(query, variables);
    return { first, last: await api.send(query, variables) };
  }

  it('of the operations that the reader sends', async () => {
    const [path] = known.paths;
    const { first, last } = await firstAndLast(readOperation('SectionFront'), { path });
    expect(first.errors).toEqual([]);
    expect(last).toEqual(first);
  });

  const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
  const count = process.env['THOROUGH'] ? 200 : 40;

  it(`of whatever the schema allows (FUZZ_SEED=${seed})`, async () => {
    const random = new Random(seed);
    for (let n = 0; n < count; n++) {
      const { query, variables } = new OperationMaker(random, known, 0.02).make('query');
      const { first, last } = await firstAndLast(query, variables);
      expect({ query, variables, ...last }).toEqual({ query, variables, ...first });
    }
    expect(api.reported).toEqual([]);
  }, 300_000);
});
