/** `npm run bench`: Masthead beside others over the same articles; see README.md in this folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { corpus } from './corpus.ts';
import { gather } from './gather.ts';
import { parseOptions, usage, type Options } from './options.ts';
import { plot } from './plot.ts';
import { markdown } from './report.ts';
import type { Result } from './result.ts';
import { rounds } from './rounds.ts';
import { readSubjects } from './shapes.ts';
import { soak } from './soak.ts';

const say = (text: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

async function main(options: Options): Promise<void> {
  const databaseUrl = await corpus(options.server, options.size, (step) => say(`corpus: ${step}`));
  const subjects = await readSubjects(databaseUrl, options.size);
  const run = { options, databaseUrl, subjects, say };
  const contestants = await gather(run);
  if (options.minutes === null) await write(await rounds(run, contestants), options);
  else for (const contestant of contestants) await soak(run, contestant);
}

async function write(results: readonly Result[], options: Options): Promise<void> {
  const text = `${markdown(results, options)}\n`;
  const folder = new URL('results/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('latest.md', folder), text);
  await writeFile(new URL('latest.svg', folder), plot(results));
  console.log(text);
}

// Ending by process.exit ends the servers too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(1));

function optionsGiven(): Options {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${usage}\n\n${(error as Error).message}`);
    process.exit(1);
  }
}

try {
  await main(optionsGiven());
} catch (error) {
  console.error(error);
  process.exit(1);
}
