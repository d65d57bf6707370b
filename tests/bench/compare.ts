import { isDeepStrictEqual } from 'node:util';
import type { Contestant } from './contestants/contestant.ts';
import { ask } from './measure.ts';
import type { ServerProcess } from './server-process.ts';
import { shapes, type Said, type Shape, type Subjects } from './shapes.ts';

/** What was answered to some variants of each shape. */
export type Answers = Map<Shape, Said[]>;

const variantsCompared = 5;

export async function answersOf(
  server: ServerProcess,
  contestant: Contestant,
  subjects: Subjects,
): Promise<Answers> {
  const answers: Answers = new Map();
  for (const shape of shapes) {
    const its: Said[] = [];
    for (let variant = 0; variant < variantsCompared; variant++) {
      its.push(await ask(server, contestant, shape, subjects, variant * 7));
    }
    answers.set(shape, its);
  }
  return answers;
}

/** @throws when a contestant says anything else than the first one */
export function requireSame(name: string, expected: Answers, answers: Answers): void {
  for (const shape of shapes) {
    const [mine, its] = [expected.get(shape)!, answers.get(shape)!].map(sorted);
    if (isDeepStrictEqual(mine, its)) continue;
    throw new Error(
      `${name} says something else of ${shape}:\n${JSON.stringify(its).slice(0, 2000)}\nrather than\n${JSON.stringify(mine).slice(0, 2000)}`,
    );
  }
}

/** With fields in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
