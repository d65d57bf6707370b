import { answerTo, requestText } from './answer.ts';
import type { Asked, Contestant } from './contestants/contestant.ts';
import { load } from './load/load.ts';
import type { LoadResult } from './load/generate-load.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import {
  isReady,
  variants,
  type AnyShape,
  type Said,
  type Shape,
  type Subjects,
} from './shapes.ts';
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

/** Until V8 has compiled what is called often; fewer answers where they take long. */
const warm = { answers: 3000, seconds: 15 };

export async function ask(
  server: ServerProcess,
  contestant: Contestant,
  shape: Shape,
  subjects: Subjects,
  variant: number,
): Promise<Said> {
  const { status, bytes } = await answerTo(server.url, contestant.ask(shape, subjects, variant));
  const text = bytes.toString();
  const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown };
  if (errors || status !== 200) {
    throw new Error(`${contestant.name}, ${shape}: ${status} ${text.slice(0, 1000)}`);
  }
  return contestant.said(shape, data);
}

/** Loads a server with a shape for so long. */
export async function measure(
  server: ServerProcess,
  contestant: Contestant,
  shape: AnyShape,
  subjects: Subjects,
  seconds: number,
): Promise<Measured> {
  const asked = requestsOf(contestant, shape, subjects);
  const job = {
    port: Number(new URL(server.url).port),
    connections,
    requests: asked.map(requestText),
    status: asked[0]!.status ?? 200,
  };
  await load({ ...job, seconds: Math.min(2, seconds / 2), atLeast: warm });
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

function requestsOf(contestant: Contestant, shape: AnyShape, subjects: Subjects): Asked[] {
  if (isReady(shape)) return [contestant.askReady!(shape)];
  const count = Math.min(maxRequests, variants(shape, subjects));
  return Array.from({ length: count }, (_, variant) => contestant.ask(shape, subjects, variant));
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
