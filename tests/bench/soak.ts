import { freePort } from '../support/free-port.ts';
import { samplesIn } from '../telemetry/prometheus.ts';
import { requestText } from './answer.ts';
import type { Contestant } from './contestants/contestant.ts';
import { load } from './load/load.ts';
import { connections } from './measure.ts';
import { mebibytes } from './result.ts';
import type { Run } from './run.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { isReady, readSubjects, type Shape, type Subjects } from './shapes.ts';

/** Different requests of one minute; the next minute goes on where they end. */
const inAMinute = 60_000;

/** Articles that are gone round: more than a cache of the default size has room for. */
const articles = 200_000;

/** Loads one contestant minute after minute, each time with other variables, and tells what memory it takes. */
export async function soak(run: Run, contestant: Contestant): Promise<void> {
  const { minutes, size } = run.options;
  const subjects = await readSubjects(run.databaseUrl, size, articles);
  const metrics = `${await freePort()}`;
  const program = contestant.program(run.databaseUrl);
  const server = await startServer({
    ...program,
    environment: (port) => ({ ...program.environment(port), METRICS_PORT: metrics }),
  });
  try {
    await contestant.ready?.(server.url);
    for (let minute = 1; minute <= minutes!; minute++) {
      const rate = await loadMinute(server, requestsOf(run, contestant, subjects, minute - 1));
      const cache = await cacheBytes(`http://127.0.0.1:${metrics}/metrics`);
      const { rss, peak } = await server.usage();
      const memory = `${mebibytes(rss)}, ${mebibytes(peak)} at most`;
      const kept = cache === null ? '' : `; cache ${mebibytes(cache)}`;
      console.log(
        `${contestant.name}, minute ${minute}: ${Math.round(rate)} requests/s; memory ${memory}${kept}`,
      );
    }
  } finally {
    await server.stop();
  }
}

async function loadMinute(server: ServerProcess, requests: string[]): Promise<number> {
  const port = Number(new URL(server.url).port);
  const result = await load({ port, connections, seconds: 60, requests, status: 200 });
  if (result.failures > 0) throw new Error(`${result.failures} requests failed`);
  return result.answers / result.seconds;
}

/** All shapes by turns. */
function requestsOf(
  { options }: Run,
  contestant: Contestant,
  subjects: Subjects,
  minute: number,
): string[] {
  const shapes = options.shapes.filter((shape): shape is Shape => !isReady(shape));
  return Array.from({ length: inAMinute }, (_, n) => {
    const turn = minute * inAMinute + n;
    const shape = shapes[turn % shapes.length]!;
    return requestText(contestant.ask(shape, subjects, Math.floor(turn / shapes.length)));
  });
}

/** Null where nobody tells. */
async function cacheBytes(address: string): Promise<number | null> {
  const response = await fetch(address).catch(() => null);
  return samplesIn((await response?.text()) ?? '').get('masthead_cache_bytes') ?? null;
}
