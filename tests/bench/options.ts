import { parseArgs } from 'node:util';

export interface Options {
  /** A PostgreSQL server on which databases can be made by a superuser. */
  server: string;
  /** Articles. */
  size: number;
  rounds: number;
  /** Of load, for each shape of each contestant in each round. */
  seconds: number;
  /** Parts of names; all when empty. */
  only: string[];
}

export const usage = `npm run bench -- [--size 50000] [--rounds 3] [--seconds 6] [--only masthead,postgraphile,limit]
BENCH_DATABASE_URL names a PostgreSQL server; without it, postgresql://postgres@127.0.0.1:5432/postgres`;

/** @throws TypeError for what isn't an option, RangeError for a wrong value */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '50000' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '6' },
      only: { type: 'string', default: '' },
    },
  });
  return {
    server: process.env['BENCH_DATABASE_URL'] || 'postgresql://postgres@127.0.0.1:5432/postgres',
    size: whole('size', values.size, 2000),
    rounds: whole('rounds', values.rounds, 1),
    seconds: whole('seconds', values.seconds, 1),
    only: values.only.toLowerCase().split(',').filter(Boolean),
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new RangeError(`--${name}: "${text}" is not a whole number of at least ${least}`);
}
