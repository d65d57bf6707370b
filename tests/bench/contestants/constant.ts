import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../answer.ts';
import type { Kept } from '../kept.ts';
import type { AnyShape } from '../shapes.ts';
import type { Asked, Contestant } from './contestant.ts';
import { saidByMasthead } from './masthead.ts';

const script = fileURLToPath(new URL('../servers/constant.mjs', import.meta.url));

/** Limit C: what `node:http` does at most, asked the same as Masthead, with the bytes that Masthead answered. */
export function constant(kept: Kept): Contestant {
  const file = join(mkdtempSync(join(tmpdir(), 'masthead-bench-')), 'answers.json');
  const byPath = [...kept].map(([shape, { answer }]) => [pathOf(shape), ready(answer)] as const);
  writeFileSync(file, JSON.stringify(Object.fromEntries(byPath)));
  const ask = (shape: AnyShape): Asked => ({ ...kept.get(shape)!.asked, path: pathOf(shape) });
  return {
    word: 'constant',
    name: 'limit C: node:http, a constant',
    prepare: async () => {},
    program: () => ({
      command: [script],
      environment: (port) => ({ PORT: `${port}`, ANSWERS: file }),
      readyPath: '/',
    }),
    ask,
    askReady: ask,
    said: saidByMasthead,
  };
}

function pathOf(shape: AnyShape): string {
  return `/${shape.replaceAll(/\W/g, '')}`;
}

/** As constant.mjs reads it, with only the headers that the bytes can't be read without. */
function ready({ status, headers, bytes }: Answer) {
  const needed = ['content-type', 'content-encoding', 'etag'];
  const its = needed.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []));
  return { status, headers: Object.fromEntries(its) as object, base64: bytes.toString('base64') };
}
