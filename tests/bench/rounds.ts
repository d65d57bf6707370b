import type { Contestant } from './contestants/contestant.ts';
import { measure, statementsOf } from './measure.ts';
import { figure, mebibytes, type Result } from './result.ts';
import type { Run } from './run.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { isReady, type AnyShape } from './shapes.ts';

interface Entrant {
  contestant: Contestant;
  result: Result;
}

interface Running extends Entrant {
  server: ServerProcess;
}

/**
 * Loads all contestants, round after round: with one shape one right after the other, as a machine that others
 * share is another one a minute later; every second round the other way round.
 */
export async function rounds(run: Run, contestants: readonly Contestant[]): Promise<Result[]> {
  const entrants: Entrant[] = [];
  for (const contestant of contestants)
    entrants.push({ contestant, result: await emptyResult(run, contestant) });
  for (let round = 1; round <= run.options.rounds; round++) {
    run.say(`round ${round} of ${run.options.rounds}`);
    await oneRound(run, round % 2 === 1 ? entrants : entrants.toReversed());
  }
  return entrants.map(({ result }) => result);
}

async function emptyResult(run: Run, contestant: Contestant): Promise<Result> {
  const { name, word } = contestant;
  const asksDatabase = word !== 'memory' && word !== 'constant';
  const asked = run.options.shapes.filter((shape) => !isReady(shape));
  const statements = asksDatabase
    ? await statementsOf(contestant, run.databaseUrl, asked, run.subjects)
    : null;
  return { name, word, started: [], peak: [], shapes: new Map(), statements };
}

async function oneRound(run: Run, entrants: readonly Entrant[]): Promise<void> {
  const all: Running[] = [];
  try {
    for (const entrant of entrants) {
      const server = await startServer(entrant.contestant.program(run.databaseUrl));
      all.push({ ...entrant, server });
      entrant.result.started.push(server.started);
      await entrant.contestant.ready?.(server.url);
    }
    for (const shape of run.options.shapes) await loadAll(run, shape, all);
    for (const { result, server } of all) result.peak.push((await server.usage()).peak);
  } finally {
    for (const { server } of all) await server.stop();
  }
}

async function loadAll(run: Run, shape: AnyShape, all: readonly Running[]): Promise<void> {
  for (const { contestant, result, server } of all) {
    if (isReady(shape) && contestant.askReady === undefined) continue;
    const { subjects, options } = run;
    const measured = await measure(server, contestant, shape, subjects, options.seconds);
    result.shapes.set(shape, [...(result.shapes.get(shape) ?? []), measured]);
    run.say(`  ${told(result, shape)}`);
  }
}

function told(result: Result, shape: AnyShape): string {
  const [rate, cpu, rss] = (['rate', 'cpu', 'rss'] as const).map((of) => figure(result, shape, of));
  const cost = `${cpu!.toPrecision(3)} ms of CPU each, ${mebibytes(rss!)}`;
  return `${shape}: ${Math.round(rate!)} requests/s, ${cost}: ${result.name}`;
}
