import { answersOf, requireSame, type Answers } from './compare.ts';
import { constant } from './contestants/constant.ts';
import type { Contestant, Word } from './contestants/contestant.ts';
import { shipped, uncached } from './contestants/masthead.ts';
import { memory } from './contestants/memory.ts';
import { plain } from './contestants/plain.ts';
import { postgraphile } from './contestants/postgraphile.ts';
import { keep, type Kept } from './kept.ts';
import type { Run } from './run.ts';
import { startServer } from './server-process.ts';

/** Those who take part, each seen to say what Masthead says. */
export async function gather(run: Run): Promise<Contestant[]> {
  const { answers, kept } = await mastheadSays(run);
  const made: Record<Word, () => Contestant> = {
    ...{ uncached, shipped, postgraphile, plain },
    memory: () => memory,
    constant: () => constant(kept),
  };
  const contestants = run.options.only.map((word) => made[word]());
  for (const contestant of contestants) await check(run, contestant, answers);
  return contestants;
}

/** What all the others are to say, and limit C answers. */
async function mastheadSays(run: Run): Promise<{ answers: Answers; kept: Kept }> {
  const contestant = uncached();
  run.say(`${contestant.name}: what is to be said`);
  const server = await startServer(contestant.program(run.databaseUrl));
  try {
    const answers = await answersOf(server, contestant, run.subjects);
    return { answers, kept: await keep(server.url, contestant, run.subjects) };
  } finally {
    await server.stop();
  }
}

async function check(run: Run, contestant: Contestant, expected: Answers): Promise<void> {
  await contestant.prepare(run.say);
  // Masthead without caches is who said it; limit C says the same whatever is asked.
  if (contestant.word === 'uncached' || contestant.word === 'constant') return;
  run.say(`${contestant.name}: checked`);
  const server = await startServer(contestant.program(run.databaseUrl));
  try {
    await contestant.ready?.(server.url);
    const answers = await answersOf(server, contestant, run.subjects);
    requireSame(contestant.name, expected, answers);
  } finally {
    await server.stop();
  }
}
