/**
 * Run as a process of its own: asks a server over so many connections, one request after the other on
 * each, and prints what came of it. Bare sockets, so that it costs as little as possible beside the server.
 */
import { connect } from 'node:net';
import { AnswerReader } from './answer-reader.ts';

export interface LoadJob {
  port: number;
  connections: number;
  seconds: number;
  /** Goes on until there are so many answers, but no longer than that. */
  atLeast?: { answers: number; seconds: number };
  /** Whole HTTP requests; each connection takes the next one. */
  requests: string[];
  /** Of a good answer. */
  status: number;
}

export interface LoadResult {
  answers: number;
  /** Answers that had another status than the good ones, or GraphQL errors. */
  failures: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

function generateLoad(job: LoadJob): Promise<LoadResult> {
  const requests = job.requests.map((request) => Buffer.from(request));
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + job.seconds * 1000;
  const { answers = 0, seconds: longest = 0 } = job.atLeast ?? {};
  const isOver = (now: number) =>
    now >= end && (latencies.length >= answers || now >= began + longest * 1000);
  let failures = 0;
  let next = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      let asked = 0;
      const socket = connect({ port: job.port, host: '127.0.0.1', noDelay: true });
      const ask = () => {
        asked = performance.now();
        socket.write(requests[next++ % requests.length]!);
      };
      const reader = new AnswerReader((isGood) => {
        const now = performance.now();
        latencies.push(now - asked);
        if (!isGood) failures += 1;
        if (!isOver(now)) ask();
        else {
          socket.end();
          resolve();
        }
      }, job.status);
      socket.on('connect', ask);
      socket.on('data', (chunk) => reader.read(chunk));
      socket.on('error', reject);
      socket.on('close', () =>
        isOver(performance.now()) ? resolve() : reject(new Error('closed')),
      );
    });
  return Promise.all(Array.from({ length: job.connections }, one)).then(() => ({
    answers: latencies.length,
    failures,
    seconds: (performance.now() - began) / 1000,
    ...percentiles(latencies),
  }));
}

function percentiles(latencies: number[]): { p50: number; p99: number } {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

process.once('message', (job) => {
  generateLoad(job as LoadJob).then(
    (result) => process.send?.(result, () => process.disconnect()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
