import { parseArgs } from 'node:util';
import { words, type Word } from './contestants/contestant.ts';
import { allShapes, isReady, shapeWords, type AnyShape } from './shapes.ts';

export interface Options {
  /** A PostgreSQL server on which databases can be made by a superuser. */
  server: string;
  /** Articles. */
  size: number;
  rounds: number;
  /** Of load, for each shape of each contestant in each round. */
  seconds: number;
  /** Of a soak, which takes the place of the rounds; null for none. */
  minutes: number | null;
  /** Who is loaded. */
  only: readonly Word[];
  /** With what. */
  shapes: readonly AnyShape[];
}

export const mostInMemory = 100_000;

export const usage = `npm run bench -- [--size 50000] [--rounds 3] [--seconds 6] [--minutes 10]
  [--only ${words.join(',')}]
  [--shape ${Object.values(shapeWords).join(',')}]
BENCH_DATABASE_URL names a PostgreSQL server; without it, postgresql://postgres@127.0.0.1:5432/postgres`;

/** @throws TypeError for what isn't an option, RangeError for a wrong value */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '50000' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '6' },
      minutes: { type: 'string' },
      only: { type: 'string', default: '' },
      shape: { type: 'string', default: '' },
    },
  });
  const size = whole('size', values.size, 2000);
  const called = chosen('shape', values.shape, Object.values(shapeWords));
  const asked = allShapes.filter((shape) => called.includes(shapeWords[shape]));
  if (values.minutes !== undefined && asked.every(isReady))
    throw new RangeError('--minutes: what lies ready has no variables that could go round');
  return {
    server: process.env['BENCH_DATABASE_URL'] || 'postgresql://postgres@127.0.0.1:5432/postgres',
    size,
    rounds: whole('rounds', values.rounds, 1),
    seconds: whole('seconds', values.seconds, 1),
    minutes: values.minutes === undefined ? null : whole('minutes', values.minutes, 1),
    only: contestants(values.only, size),
    shapes: asked,
  };
}

function contestants(text: string, size: number): readonly Word[] {
  const only = chosen('only', text, words);
  if (size <= mostInMemory) return only;
  if (!text.includes('memory')) return only.filter((word) => word !== 'memory');
  throw new RangeError(`--only: memory holds no more than ${mostInMemory} articles`);
}

/** In their own order; all of them when none is named. */
function chosen<Its extends string>(option: string, text: string, all: readonly Its[]): Its[] {
  const named = text.toLowerCase().split(',').filter(Boolean);
  const wrong = named.find((word) => !(all as readonly string[]).includes(word));
  if (wrong !== undefined)
    throw new RangeError(`--${option}: "${wrong}" is none of ${all.join(', ')}`);
  return all.filter((word) => named.length === 0 || named.includes(word));
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new RangeError(`--${name}: "${text}" is not a whole number of at least ${least}`);
}
