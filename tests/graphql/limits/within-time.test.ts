import { expect, it } from '@jest/globals';
import { parse, type ExecutionArgs } from 'graphql';
import { silentReads } from '../../../src/domain/reads.ts';
import { EndingReads } from '../../../src/graphql/limits/ending-reads.ts';
import { withinTime } from '../../../src/graphql/limits/within-time.ts';
import { schema } from '../../../src/graphql/schema.ts';

const queries = {} as EndingReads['queries'];

function argsOf(document: string) {
  const reads = new EndingReads(silentReads(queries));
  const args: ExecutionArgs = { schema, document: parse(document), contextValue: { reads } };
  return { reads, args };
}

it('a query that takes too long is answered, and may read nothing more', async () => {
  const { reads, args } = argsOf('{ __typename }');
  const never = () => new Promise<never>(() => {});
  const result = await withinTime(never, 10)(args);
  expect(result).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT' } }] });
  expect(() => reads.queries).toThrow('ended');
});

it('one that is done in time keeps its answer, and its reads', async () => {
  const { reads, args } = argsOf('{ __typename }');
  expect(await withinTime(() => ({ data: {} }), 10)(args)).toEqual({ data: {} });
  expect(reads.queries).toBe(queries);
});

it('a mutation is waited for', async () => {
  const { args } = argsOf('mutation { __typename }');
  const slow = () => new Promise((resolve) => void setTimeout(() => resolve('done'), 50));
  expect(await withinTime(slow, 1)(args)).toBe('done');
});
