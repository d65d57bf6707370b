/** `npm run bench`: Masthead beside others over the same articles; see README.md in this folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { answersOf, requireSame, type Answers } from './compare.ts';
import { constant } from './contestants/constant.ts';
import type { Contestant } from './contestants/contestant.ts';
import { masthead } from './contestants/masthead.ts';
import { memory } from './contestants/memory.ts';
import { postgraphile } from './contestants/postgraphile.ts';
import { corpus } from './corpus.ts';
import { measure, statementsOf } from './measure.ts';
import { parseOptions, usage, type Options } from './options.ts';
import { plot } from './plot.ts';
import { markdown } from './report.ts';
import { figure, type Result } from './result.ts';
import { startServer } from './server-process.ts';
import { readSubjects, shapes, type Shape, type Subjects } from './shapes.ts';

const say = (text: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

interface Run {
  options: Options;
  databaseUrl: string;
  subjects: Subjects;
}

async function main(options: Options): Promise<void> {
  const databaseUrl = await corpus(options.server, options.size, (step) => say(`corpus: ${step}`));
  const run = { options, databaseUrl, subjects: await readSubjects(databaseUrl, options.size) };
  const { contestants, results } = await gather(run);
  for (let round = 1; round <= options.rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      say(`round ${round} of ${options.rounds}: ${contestant.name}`);
      await loadAll(run, contestant, results[index]!);
    }
  }
  const text = `${markdown(results, options)}\n`;
  const folder = new URL('results/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('latest.md', folder), text);
  await writeFile(new URL('latest.svg', folder), plot(results));
  console.log(text);
}

/** Those who take part, each seen to say what Masthead says. */
async function gather(run: Run): Promise<{ contestants: Contestant[]; results: Result[] }> {
  const { only } = run.options;
  const uncached = masthead(0, 'Masthead, caches off');
  const first = await checked(run, uncached, null);
  const others = [
    masthead(null, 'Masthead, as shipped'),
    postgraphile(),
    // Of more articles the objects would not fit.
    ...(run.options.size <= 100_000 ? [memory] : []),
    constant(first.texts),
  ].filter(
    ({ name }) => only.length === 0 || only.some((part) => name.toLowerCase().includes(part)),
  );
  const results = [first.result];
  for (const contestant of others) {
    results.push((await checked(run, contestant, first.answers)).result);
  }
  return { contestants: [uncached, ...others], results };
}

async function checked(
  { databaseUrl, subjects }: Run,
  contestant: Contestant,
  expected: Answers | null,
) {
  say(`${contestant.name}: checked`);
  await contestant.prepare(say);
  const server = await startServer(contestant.program(databaseUrl));
  try {
    await contestant.ready?.(server.url);
    const { answers, texts } = await answersOf(server, contestant, subjects);
    const isConstant = contestant.name.startsWith('limit C');
    if (expected && !isConstant) requireSame(contestant.name, expected, answers);
    const asksDatabase = !contestant.name.startsWith('limit');
    const statements = asksDatabase
      ? await statementsOf(contestant, databaseUrl, shapes, subjects)
      : null;
    const result: Result = { name: contestant.name, started: [], shapes: new Map(), statements };
    return { answers, texts, result };
  } finally {
    await server.stop();
  }
}

async function loadAll(run: Run, contestant: Contestant, result: Result): Promise<void> {
  const server = await startServer(contestant.program(run.databaseUrl));
  try {
    result.started.push(server.started);
    await contestant.ready?.(server.url);
    for (const shape of shapes) {
      const measured = await measure(server, contestant, shape, run.subjects, run.options.seconds);
      result.shapes.set(shape, [...(result.shapes.get(shape) ?? []), measured]);
      told(result, shape);
    }
  } finally {
    await server.stop();
  }
}

function told(result: Result, shape: Shape): void {
  const [rate, cpu] = [figure(result, shape, 'rate'), figure(result, shape, 'cpu')];
  say(`  ${shape}: ${Math.round(rate)} requests/s, ${cpu.toPrecision(3)} ms of CPU each`);
}

try {
  await main(parseOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof TypeError || error instanceof RangeError ? usage : '', error);
  process.exit(1);
}
