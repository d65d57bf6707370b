import type { Contestant } from './contestants/contestant.ts';
import { load, postRequest } from './load/load.ts';
import type { LoadResult } from './load/generate-load.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { variants, type Said, type Shape, type Subjects } from './shapes.ts';
import { countStatements } from './statement-counter.ts';

export interface Measured extends LoadResult {
  /** Requests per second. */
  rate: number;
  /** CPU milliseconds of the server for each request. */
  cpu: number;
  /** Bytes, after the load. */
  rss: number;
}

export const connections = 16;
const maxRequests = 2000;

export async function ask(
  server: ServerProcess,
  contestant: Contestant,
  shape: Shape,
  subjects: Subjects,
  variant: number,
): Promise<{ text: string; said: Said }> {
  const { path, body } = contestant.ask(shape, subjects, variant);
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown };
  if (errors || !response.ok) {
    throw new Error(`${contestant.name}, ${shape}: ${response.status} ${text.slice(0, 1000)}`);
  }
  return { text, said: contestant.said(shape, data) };
}

/** Loads a server with a shape for so long. */
export async function measure(
  server: ServerProcess,
  contestant: Contestant,
  shape: Shape,
  subjects: Subjects,
  seconds: number,
): Promise<Measured> {
  const count = Math.min(maxRequests, variants(shape, subjects));
  const requests = Array.from({ length: count }, (_, variant) => {
    const { path, body } = contestant.ask(shape, subjects, variant);
    return postRequest(path, body);
  });
  const job = { port: Number(new URL(server.url).port), connections, requests };
  await load({ ...job, seconds: Math.min(2, seconds / 2) });
  const before = await server.usage();
  const result = await load({ ...job, seconds });
  const after = await server.usage();
  if (result.failures > 0) {
    throw new Error(`${contestant.name}, ${shape}: ${result.failures} requests failed`);
  }
  return {
    ...result,
    rate: result.answers / result.seconds,
    cpu: (after.cpuMilliseconds - before.cpuMilliseconds) / result.answers,
    rss: after.rss,
  };
}

/** SQL statements of one request of each shape, when the server is warm. */
export async function statementsOf(
  contestant: Contestant,
  databaseUrl: string,
  asked: readonly Shape[],
  subjects: Subjects,
): Promise<Map<Shape, number>> {
  const counter = await countStatements(databaseUrl);
  const server = await startServer(contestant.program(counter.url));
  try {
    await contestant.ready?.(server.url);
    const counted = new Map<Shape, number>();
    for (const shape of asked) {
      // What a server does besides its requests is counted too, now and then: the least is the request's.
      const taken: number[] = [];
      for (let variant = 0; variant < 6; variant++) {
        counter.take();
        await ask(server, contestant, shape, subjects, variant);
        taken.push(counter.take());
      }
      counted.set(shape, Math.min(...taken));
    }
    return counted;
  } finally {
    await server.stop();
    counter.close();
  }
}
