import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { listen, type Listening } from '../../src/http/listen.ts';
import { usualPatience } from '../../src/http/patience.ts';

const patience = { headers: 400, request: 800, idle: 5000, next: 1000, check: 100 };
let server: Listening;

beforeAll(async () => {
  server = await listen('127.0.0.1', 0, undefined, patience);
  server.serve((request, response) => {
    if (request.url === '/stream') stream((text) => response.write(text));
    else request.resume().on('end', () => response.end('done'));
  });
});
afterAll(() => server.close());

const timers: NodeJS.Timeout[] = [];
afterAll(() => timers.forEach(clearInterval));

/** Says something all the time, for longer than any request may take to come. */
function stream(write: (text: string) => void): void {
  timers.push(setInterval(() => write('.'), 50));
}

/** What comes back until the server ends it, or has said enough. */
function drip(
  start: string,
  more: string,
  isEnough: (answer: string) => boolean = () => false,
): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.write(start);
    const dripping = setInterval(() => more && socket.write(more), 50);
    const end = () => {
      clearInterval(dripping);
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (isEnough(answer)) end();
    });
    socket.on('error', end).on('close', end);
  });
}

it('whoever sends headers one by one is ended', async () => {
  expect(await drip('GET / HTTP/1.1\r\nHost: a\r\n', 'X: y\r\n')).toMatch(/^HTTP\/1\.1 408/);
});

it('whoever sends a body byte by byte is ended', async () => {
  const start = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n';
  expect(await drip(start, 'x')).toMatch(/^HTTP\/1\.1 408/);
});

it('whoever sends nothing at all is ended', async () => {
  expect(await drip('', '')).toMatch(/^(HTTP\/1\.1 408|$)/);
});

it('a stream goes on for as long as it has something to say', async () => {
  const isEnough = (answer: string) => answer.split('.').length > 40;
  const answer = await drip('GET /stream HTTP/1.1\r\nHost: a\r\n\r\n', '', isEnough);
  expect(isEnough(answer)).toBe(true);
});

it('all of it is over within 35 seconds as it is set', () => {
  const { headers, request, check } = usualPatience;
  expect(Math.max(headers, request) + 2 * check).toBeLessThan(35_000);
});
