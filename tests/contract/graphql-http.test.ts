import { describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
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

  it('reports none of it as an error of ours', () => {
    expect(server().reported).toEqual([]);
  });
});
