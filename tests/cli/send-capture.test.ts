import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { captureSender } from '../../src/cli/import/send-capture.ts';

const imported = { __typename: 'CaptureImported', outcome: 'CREATED', article: null };
const input = { text: 'A', capturedAt: '2026-03-01T09:30:00.000Z' };

const answer =
  (status: number, body: unknown): RequestListener =>
  (_request, response) =>
    void response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
const error = (code: string) => ({ errors: [{ message: `It is ${code}`, extensions: { code } }] });
const reset: RequestListener = (request) => void request.socket.resetAndDestroy();
const good = answer(200, { data: { importCapture: imported } });

/** What the server does with the next requests; the last of them, with all that follow. */
let script: RequestListener[] = [];
let requests = 0;
const server = createServer((request, response) => {
  requests++;
  request.resume().once('end', () => {
    const [next] = script.length > 1 ? script.splice(0, 1) : script;
    next!(request, response);
  });
});

let url: string;
beforeAll(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterEach(() => void (requests = 0));
afterAll(() => server.close().closeAllConnections());

const send = (endpoint = url) => captureSender(endpoint, 'token')(input);

describe('a request is tried again', () => {
  test.each([
    ['after a gateway error', [answer(502, '<html>'), good], 2],
    ['after an error on their side', [answer(200, error('INTERNAL_SERVER_ERROR')), good], 2],
    ['after a reset connection', [reset, good], 2],
    ['three times', [reset, answer(500, ''), answer(503, {}), good], 4],
  ])('%s', async (_, answers, count) => {
    script = answers;
    expect(await send()).toEqual(imported);
    expect(requests).toBe(count);
  });
});

describe('a capture is refused', () => {
  test.each([
    ['when errors do not pass', [answer(502, '<html>')], 'The server answered 502, and no JSON', 4],
    ['when connections break', [reset], /^The server broke off the connection \(\w+\)$/, 4],
    [
      'when it is too large',
      [answer(413, error('PAYLOAD_TOO_LARGE'))],
      'It is PAYLOAD_TOO_LARGE',
      1,
    ],
    ['when it is wrong', [answer(200, error('BAD_USER_INPUT'))], 'It is BAD_USER_INPUT', 1],
  ])('%s', async (_, answers, reason, count) => {
    script = answers;
    await expect(send()).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringMatching(reason),
    });
    expect(requests).toBe(count);
  });
});

describe('the server is of no use', () => {
  test.each([
    [
      '401',
      [answer(401, error('UNAUTHENTICATED'))],
      'No access to URL: It is UNAUTHENTICATED. Give',
    ],
    ['403', [answer(403, 'No')], 'No access to URL: The server answered 403, and no JSON. Give'],
    ['a role', [answer(200, error('FORBIDDEN'))], 'No access to URL: It is FORBIDDEN. Give'],
    [
      '404',
      [answer(404, 'Not found')],
      'What answers at URL is not Masthead: The server answered 404, and no JSON. Give',
    ],
    [
      'a page',
      [answer(200, '<html>')],
      'What answers at URL is not Masthead: The server answered 200, and no JSON. Give',
    ],
  ])('when it answers with %s', async (_, answers, message) => {
    script = answers;
    await expect(send()).rejects.toMatchObject({
      name: 'ServerUnusable',
      message: expect.stringContaining(message.replace('URL', url)),
    });
    expect(requests).toBe(1);
  });

  test.each([
    ['http://127.0.0.1:1/graphql', 'bad port'],
    ['http://127.0.0.1:2/graphql', 'nothing listens there (ECONNREFUSED)'],
    ['http://masthead.invalid/graphql', 'there is no such host (ENOTFOUND)'],
  ])('when %s can not be reached', async (endpoint, why) => {
    await expect(send(endpoint)).rejects.toMatchObject({
      name: 'ServerUnusable',
      message: `Can't reach ${endpoint}: ${why}. Start the server with "npm start", or give another address with --url`,
    });
  });
});
