import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { testServer } from '../../support/server.ts';
import { readySocket, type RawSocket } from '../live/raw-socket.ts';
import { singleStream, type SingleStream } from '../live/single-stream.ts';
import { bombs } from './bombs.ts';

const database = testDatabase('empty');
const server = testServer(database);
afterEach(() => expect(server().reported.splice(0)).toEqual([]));

let operations = 0;
const refusedFor = (limit: string) => [{ extensions: { code: 'LIMIT_EXCEEDED', limit } }];
const paramsOf = (query: string, variables: string) =>
  `"query":${JSON.stringify(query)},"variables":${variables}`;

describe('over a WebSocket what would ask too much is refused too', () => {
  let its: RawSocket;
  beforeAll(async () => void (its = await readySocket(server().url)));
  afterAll(() => its.socket.terminate());

  it.each(bombs)('$what', async ({ query, variables = '{}', limit }) => {
    const id = String(++operations);
    its.send(`{"id":"${id}","type":"subscribe","payload":{${paramsOf(query, variables)}}}`);
    await eventually(() => expect(its.seen.at(-1)).toMatchObject({ id, type: 'error' }));
    expect(its.seen.at(-1)!.payload).toMatchObject(refusedFor(limit));
    expect(JSON.stringify(its.seen.at(-1))).not.toContain('"http"');
  });
});

describe('over a single stream of server-sent events what would ask too much is refused too', () => {
  let its: SingleStream;
  beforeAll(async () => void (its = await singleStream(server().url)));
  afterAll(() => its.close());

  it.each(bombs)('$what', async ({ query, variables = '{}', limit }) => {
    const id = String(++operations);
    const body = `{${paramsOf(query, variables)},"extensions":{"operationId":"${id}"}}`;
    expect((await its.send(body)).status).toBe(202);
    const told = () => its.seen().filter((event) => event.data.id === id);
    await eventually(() => expect(told()).toHaveLength(2));
    const [next, complete] = told();
    expect(next).toMatchObject({ event: 'next', data: { payload: { errors: refusedFor(limit) } } });
    expect(complete).toMatchObject({ event: 'complete' });
  });
});

describe('over a stream of its own what would ask too much is refused too', () => {
  it.each(bombs)('$what', async ({ query, variables = '{}', limit }) => {
    const response = await fetch(`${server().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: `{${paramsOf(query, variables)}}`,
    });
    const [, data] = /^data: (.+)$/m.exec(await response.text())!;
    expect(JSON.parse(data!)).toMatchObject({ errors: refusedFor(limit) });
  });
});
