import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Shape } from '../shapes.ts';
import type { Contestant } from './contestant.ts';
import { saidByMasthead } from './masthead.ts';

const script = fileURLToPath(new URL('../servers/constant.mjs', import.meta.url));

/** Limit C: what `node:http` does at most, with the bytes that Masthead answered. */
export function constant(answers: ReadonlyMap<Shape, string>): Contestant {
  const file = join(mkdtempSync(join(tmpdir(), 'masthead-bench-')), 'answers.json');
  const byPath = [...answers].map(([shape, text]) => [pathOf(shape), text] as const);
  writeFileSync(file, JSON.stringify(Object.fromEntries(byPath)));
  return {
    name: 'limit C: node:http, a constant',
    prepare: async () => {},
    program: () => ({
      command: [script],
      environment: (port) => ({ PORT: `${port}`, ANSWERS: file }),
      readyPath: '/',
    }),
    ask: (shape) => ({ path: pathOf(shape), body: { query: '{ __typename }', variables: {} } }),
    said: saidByMasthead,
  };
}

function pathOf(shape: Shape): string {
  return `/${shape.replaceAll(/\W/g, '')}`;
}
