import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { answerTo, type Answer } from '../answer.ts';
import { startServer, type ServerProcess } from '../server-process.ts';
import { allShapes, readyShapes, type AnyShape } from '../shapes.ts';
import { constant } from './constant.ts';
import type { Asked } from './contestant.ts';

const feed = { path: '/feed.rss', headers: { 'if-none-match': '"a"' } };
const post = { path: '/graphql', body: { query: '{ a }', variables: {} } };
const headers = { 'content-encoding': 'gzip', etag: '"a"', 'x-request-id': 'one' };
const bytes = gzipSync('<rss/>');
const kept = new Map<AnyShape, { asked: Asked; answer: Answer }>(
  allShapes.map((shape) => [shape, { asked: post, answer: { status: 200, headers, bytes } }]),
);
kept.set('feed', { asked: feed, answer: { status: 200, headers, bytes } });
kept.set('feed 304', {
  asked: { ...feed, status: 304 },
  answer: { status: 304, headers, bytes: Buffer.alloc(0) },
});

const contestant = constant(kept);
let server: ServerProcess;
beforeAll(async () => {
  server = await startServer(contestant.program(''));
});
afterAll(() => server.stop());

it.each(readyShapes)('limit C is asked the same and answers the same bytes: %s', async (shape) => {
  const { path, ...asked } = contestant.askReady!(shape);
  expect(kept.get(shape)!.asked).toMatchObject(asked);
  const answer = await answerTo(server.url, { path, ...asked });
  expect(answer.status).toBe(asked.status ?? 200);
  expect(answer.bytes).toEqual(kept.get(shape)!.answer.bytes);
  expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', etag: '"a"' });
  expect(answer.headers['x-request-id']).toBeUndefined();
});

it('tells what memory it takes, now and at most', async () => {
  const { rss, peak } = await server.usage();
  expect(rss).toBeGreaterThan(10 * 2 ** 20);
  expect(peak).toBeGreaterThanOrEqual(rss);
});
