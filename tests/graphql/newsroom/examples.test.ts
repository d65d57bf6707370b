import { readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { readOperation, readVariables } from '../../../src/graphql/operations.ts';
import { tabs } from '../../../src/graphql/tabs.ts';
import { testDatabase } from '../../support/database.ts';
import { send } from '../../support/graphql.ts';
import { adminToken, testServer } from '../../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);

const names = readdirSync(new URL('../../../schema/operations/', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

const isSubscription = (name: string) => /^subscription\b/m.test(readOperation(name));

/** Mutations are tried without effect, so that each example finds the sample newsroom as it was. */
function run(query: string, variables: string) {
  const dry = query.replace('(input: $input)', '(input: $input, dryRun: true)');
  return send(server().url, dry, JSON.parse(variables) as Record<string, unknown>, adminToken);
}

const problems = /Problem|Conflict|Refused/;

it.each(names.filter((name) => !isSubscription(name)))(
  'the example %s works as it stands',
  async (name) => {
    const { data, errors } = await run(readOperation(name), readVariables(name));
    expect(errors).toEqual([]);
    const [result] = Object.values(data!) as { __typename?: string }[];
    expect(result).not.toBeNull();
    expect(result?.__typename ?? '').not.toMatch(problems);
  },
);

it.each(names.filter(isSubscription))('the example %s can be followed', async (name) => {
  const client = createClient({ url: `${server().url}/graphql`, retryAttempts: 0 });
  const variables = JSON.parse(readVariables(name)) as Record<string, unknown>;
  const events = client.iterate({ query: readOperation(name), variables });
  const { value } = (await events.next()) as { value: { data: object; errors?: unknown } };
  await events.return!();
  expect(value.errors).toBeUndefined();
  expect(Object.values(value.data)).toEqual([expect.any(Object)]);
});

it.each(tabs())('the tab $query works as it stands', async ({ query, variables }) => {
  const { data, errors } = await run(query, variables);
  expect(errors).toEqual([]);
  const [result] = Object.values(data!) as { __typename?: string }[];
  expect(result?.__typename ?? '').not.toMatch(problems);
});
