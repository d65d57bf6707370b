import { afterEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { send, type Answer } from '../support/graphql.ts';
import { testServer } from '../support/server.ts';

const database = testDatabase('empty');
const server = testServer(database);

/** No client can make us log an error of ours, or stop answering the next. */
afterEach(async () => {
  expect(server().reported.splice(0)).toEqual([]);
  expect(await send(server().url, '{ __typename }')).toMatchObject({ status: 200, errors: [] });
});

async function request(init: RequestInit, search = ''): Promise<Answer> {
  const response = await fetch(`${server().url}/graphql${search}`, init);
  return { ...((await response.json()) as Answer), status: response.status };
}

const refusedWith = (status: number, code: string, message: RegExp) => ({
  status,
  errors: [{ message: expect.stringMatching(message), extensions: { code } }],
});

describe('a request body', () => {
  it.each([
    ['that is no JSON', '{"query":', 400, 'BAD_REQUEST', /invalid JSON/],
    ['that is empty', '', 400, 'BAD_REQUEST', /invalid JSON/],
    ['that is null', 'null', 400, 'BAD_REQUEST', /received null/],
    ['that is a batch', '[{"query":"{ __typename }"}]', 400, 'BAD_REQUEST', /Batching/],
    ['without a query', '{}', 400, 'BAD_REQUEST', /Must provide query/],
    ['whose query is a number', '{"query":1}', 400, 'BAD_REQUEST', /"query" param/],
    ['with something unknown', '{"query":"{a}","b":1}', 400, 'BAD_REQUEST', /parameter "b"/],
    [
      'with a list of variables',
      '{"query":"{a}","variables":[]}',
      400,
      'BAD_REQUEST',
      /"variables"/,
    ],
    ['that is no GraphQL', '{"query":"{"}', 400, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['asking for an unknown field', '{"query":"{a}"}', 400, 'GRAPHQL_VALIDATION_FAILED', /"a"/],
    [
      'naming an operation that is not in it',
      '{"query":"query A { __typename }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
      /what operation/,
    ],
    [
      'with two operations, naming none',
      '{"query":"query A { __typename } query B { __typename }"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
      /what operation/,
    ],
    [
      'of more than 4 MiB',
      JSON.stringify({ query: '{ __typename }'.padEnd(4 * 1024 * 1024) }),
      413,
      'PAYLOAD_TOO_LARGE',
      /4194304 bytes/,
    ],
  ])('%s is refused', async (_what, body, status, code, message) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    };
    const answer = await request({ method: 'POST', headers, body });
    expect(answer).toMatchObject(refusedWith(status, code, message));
  });
});

describe('a request', () => {
  const body = '{"query":"{ __typename }"}';
  const json = { 'content-type': 'application/json' };

  it.each([
    ['of another content type', { headers: { 'content-type': 'text/plain' }, body }],
    ['of files', { body: new FormData() }],
    ['of nothing', {}],
  ])('%s is told which to send', async (_what, init) => {
    const answer = await request({ method: 'POST', ...init });
    expect(answer).toMatchObject(refusedWith(415, 'UNSUPPORTED_MEDIA_TYPE', /application\/json/));
  });

  it('that accepts no JSON is told to', async () => {
    const headers = { ...json, accept: 'application/xml' };
    const answer = await request({ method: 'POST', headers, body });
    expect(answer).toMatchObject(refusedWith(406, 'NOT_ACCEPTABLE', /application\/json/));
  });

  // PUT and DELETE begin and end the stream of a client that has a single one.
  it.each(['PATCH'])('with the method %s is told of GET and POST', async (method) => {
    const answer = await request({ method, headers: json, body });
    expect(answer).toMatchObject(refusedWith(405, 'METHOD_NOT_ALLOWED', /GET and POST/));
  });

  it('with PUT begins a single stream, and with DELETE ends nothing where there is none', async () => {
    const put = await fetch(`${server().url}/graphql`, { method: 'PUT', headers: json, body });
    expect([put.status, await put.text()]).toEqual([201, expect.stringMatching(/^[\da-f-]{36}$/)]);
    const answer = await request({ method: 'DELETE', headers: json, body });
    expect(answer).toMatchObject(refusedWith(405, 'METHOD_NOT_ALLOWED', /GET and POST/));
  });

  it('with HEAD is told the same, in a header', async () => {
    const response = await fetch(`${server().url}/graphql`, { method: 'HEAD' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('to change something by GET is refused', async () => {
    const answer = await request({}, '?query=mutation { __typename }');
    expect(answer).toMatchObject(refusedWith(405, 'METHOD_NOT_ALLOWED', /POST/));
  });

  it('by GET whose variables are no JSON is refused', async () => {
    const answer = await request({}, '?query={__typename}&variables={');
    expect(answer).toMatchObject(refusedWith(400, 'BAD_REQUEST', /variables/));
  });
});
