import { describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { often } from '../../src/graphql/compiled-queries.ts';
import { testDatabase } from '../support/database.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('empty');
const server = testServer(database);

/** Whatever the GraphQL over HTTP specification asks for, be it MUST, SHOULD or MAY. */
describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${server().url}/graphql` });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect('reason' in result ? result.reason : result.status).toBe('ok');
    },
  );

  it('answers variables that are no good with 400, however often the document has come', async () => {
    const query = 'query ($n: Int!) { articles(first: $n) { totalCount } }';
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    };
    const send = async (n: unknown) => {
      const body = JSON.stringify({ query, variables: { n } });
      return (await fetch(`${server().url}/graphql`, { method: 'POST', headers, body })).status;
    };
    expect(await send('x')).toBe(400);
    // Else the server loads it meanwhile, and goes on without it for so long.
    await import('graphql-jit');
    for (let use = 0; use <= often + 1; use++) expect(await send(use)).toBe(200);
    // The same again would be answered from memory.
    expect(await send('y')).toBe(400);
  });

  it('reports none of it as an error of ours', () => {
    expect(server().reported).toEqual([]);
  });
});
