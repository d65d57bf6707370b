import { beforeAll } from '@jest/globals';
import type { Database } from '../../src/database/database.ts';
import { EventFollower } from '../../src/domain/event/event-follower.ts';
import { viewCounter } from '../../src/domain/view/view-counter.ts';
import type { Limits } from '../../src/graphql/limits/limits.ts';
import { createGraphQL } from '../../src/graphql/server.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { bearerAuthentication } from '../../src/identity/bearer.ts';
import { beforeDatabaseCloses } from '../support/database.ts';
import type { Answer } from '../support/graphql.ts';
import { unlimited } from '../support/limits.ts';

export const adminToken = 'an-admin-token-for-tests';
export const site = { url: 'https://news.test', name: 'The Test' };

export interface Api {
  /** What a document is answered with; throws when that has errors. The type is what the test expects. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** The same for an operation of schema/operations. */
  askOperation<Data>(name: string, variables: object): Promise<Data>;
  /** The whole answer, errors and all. */
  send(query: string, variables?: object, token?: string): Promise<Answer & { text: string }>;
  /** Errors that clients were not told about. */
  reported: unknown[];
}

/** GraphQL over a database: whole requests, but for the network. */
export function testApi(database: () => Database, limits: Limits = unlimited): Api {
  const reported: unknown[] = [];
  let events: EventFollower;
  let graphql: (request: Request) => Response | Promise<Response>;
  beforeAll(() => {
    const its = { database: database(), report: (error: unknown) => reported.push(error) };
    const authenticate = bearerAuthentication({ ...its, adminToken, verifyJwt: null });
    events = new EventFollower(database(), its.report);
    graphql = createGraphQL({ ...its, site, authenticate, views: viewCounter(), events, limits });
  });
  beforeDatabaseCloses(() => events.close());
  const send: Api['send'] = async (query, variables = {}, token) => {
    const response = await graphql(request({ query, variables }, token));
    const text = await response.text();
    const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
    return { status: response.status, data, errors, text };
  };
  const ask = async <Data>(query: string, variables?: object) => {
    const { data, errors } = await send(query, variables);
    if (errors.length > 0) throw new Error(`${JSON.stringify(errors)} for ${query}`);
    return data as Data;
  };
  return {
    ...{ send, ask, reported },
    askOperation: async (name, variables) => ask(readOperation(name), variables),
  };
}

function request(body: object, token?: string): Request {
  const headers = {
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  return new Request(`${site.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
}
