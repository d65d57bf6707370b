import type { Contestant } from './contestants/contestant.ts';
import { measure, statementsOf } from './measure.ts';
import { figure, mebibytes, type Result } from './result.ts';
import type { Run } from './run.ts';
import { startServer } from './server-process.ts';
import { isReady, type AnyShape } from './shapes.ts';

/** Loads all contestants in turn, round after round. */
export async function rounds(run: Run, contestants: readonly Contestant[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const contestant of contestants) results.push(await emptyResult(run, contestant));
  for (let round = 1; round <= run.options.rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      run.say(`round ${round} of ${run.options.rounds}: ${contestant.name}`);
      await loadAll(run, contestant, results[index]!);
    }
  }
  return results;
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

async function loadAll(run: Run, contestant: Contestant, result: Result): Promise<void> {
  const { seconds, shapes } = run.options;
  const server = await startServer(contestant.program(run.databaseUrl));
  try {
    result.started.push(server.started);
    await contestant.ready?.(server.url);
    for (const shape of shapes.filter(
      (each) => !isReady(each) || contestant.askReady !== undefined,
    )) {
      const measured = await measure(server, contestant, shape, run.subjects, seconds);
      result.shapes.set(shape, [...(result.shapes.get(shape) ?? []), measured]);
      run.say(`  ${told(result, shape)}`);
    }
    const { peak } = await server.usage();
    result.peak.push(peak);
    run.say(`  memory: ${mebibytes(peak)} at most`);
  } finally {
    await server.stop();
  }
}

function told(result: Result, shape: AnyShape): string {
  const [rate, cpu] = [figure(result, shape, 'rate'), figure(result, shape, 'cpu')];
  return `${shape}: ${Math.round(rate)} requests/s, ${cpu.toPrecision(3)} ms of CPU each`;
}
