import { expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { liveServer } from './live-server.ts';
import { openStream, reserve, singleStream } from './single-stream.ts';

const database = testDatabase('empty');
const limits = { maxMessage: 20_000, maxBuffered: 4_000_000, pingEvery: 12_000 };
const server = liveServer(database, { maxWaiting: 20, limits });

const header = (token: string) => ({ 'x-graphql-event-stream-token': token });
const operation = (id: string, query = 'subscription { articleChanges { kind } }') =>
  JSON.stringify({ query, extensions: { operationId: id } });

/** Status and code of a refusal. */
async function refusal(response: Promise<Response>): Promise<[number, string]> {
  const { status, ...answer } = await response.then(async (its) => ({
    status: its.status,
    ...((await its.json()) as { errors: [{ extensions: { code: string } }] }),
  }));
  return [status, answer.errors[0].extensions.code];
}

it('a stream that nobody has reserved is not there, whatever is asked of it', async () => {
  const { url } = server();
  const headers = { ...header('no-such-token'), 'content-type': 'application/json' };
  const missing = [404, 'STREAM_NOT_FOUND'];
  expect(await refusal(openStream(url, 'no-such-token'))).toEqual(missing);
  for (const method of ['POST', 'DELETE']) {
    const body = method === 'POST' ? operation('1') : null;
    expect(await refusal(fetch(`${url}/graphql`, { method, headers, body }))).toEqual(missing);
  }
  expect(await refusal(fetch(`${url}/graphql?token=no-such-token`))).toEqual(missing);
});

it('a stream is open once', async () => {
  const { url } = server();
  const { token, close } = await singleStream(url);
  expect(await refusal(openStream(url, token))).toEqual([409, 'STREAM_OPEN']);
  close();
  await eventually(async () =>
    expect(await refusal(openStream(url, token))).toEqual([404, 'STREAM_NOT_FOUND']),
  );
});

it('an operation has an id, which no other has while it goes on', async () => {
  const { url } = server();
  const its = await singleStream(url);
  expect(await refusal(its.send('{"query":"{ __typename }"}'))).toEqual([400, 'BAD_REQUEST']);
  expect(await refusal(its.send('no JSON'))).toEqual([400, 'BAD_REQUEST']);
  expect((await its.send(operation('1'))).status).toBe(202);
  await server().follows(1);
  expect(await refusal(its.send(operation('1')))).toEqual([409, 'OPERATION_EXISTS']);
  its.close();
  await server().follows(0);
});

it('DELETE ends an operation, and is told when it names none', async () => {
  const { url } = server();
  const its = await singleStream(url);
  await its.send(operation('1'));
  await server().follows(1);
  const end = (search: string) =>
    fetch(`${url}/graphql${search}`, { method: 'DELETE', headers: header(its.token) });
  expect(await refusal(end(''))).toEqual([400, 'BAD_REQUEST']);
  expect((await end('?operationId=none')).status).toBe(200);
  await server().follows(1);
  expect((await end('?operationId=1')).status).toBe(200);
  await server().follows(0);
  expect((await its.send(operation('1', '{ __typename }'))).status).toBe(202);
  await eventually(() =>
    expect(its.seen().map(({ event }) => event)).toEqual(['next', 'complete']),
  );
  its.close();
});

it('over 100 operations of one stream are refused, and the others go on', async () => {
  const its = await singleStream(server().url);
  for (let n = 1; n <= 101; n++) expect((await its.send(operation(String(n)))).status).toBe(202);
  const errors = [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }];
  await eventually(() =>
    expect(its.seen()).toMatchObject([
      { event: 'next', data: { id: '101', payload: { errors } } },
      { event: 'complete', data: { id: '101' } },
    ]),
  );
  await server().follows(100);
  its.close();
  await server().follows(0);
});

it('over 1000 streams are not reserved without being opened', async () => {
  const { url } = server();
  for (let n = 0; n < 20; n++) await Promise.all(Array.from({ length: 50 }, () => reserve(url)));
  const refused = fetch(`${url}/graphql`, { method: 'PUT' });
  expect(await refusal(refused)).toEqual([503, 'UNAVAILABLE']);
});
