import type { Queries } from './database.ts';
import { readStraightAs, straightReadsOf } from './straight-reads.ts';

export type HeardStatement = (sql: string, milliseconds: number) => void;

/** Runs work so that it is known for whom, wherever it leads to. */
export type Within = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * The same queries for somebody: told of what is read straight, which is nearly all that the public reads;
 * what Prisma does on its own ways runs within.
 */
export function heardQueries<Client extends Queries>(
  queries: Client,
  heard: HeardStatement,
  within: Within,
): Client {
  const client = runningWithin(queries, within);
  const straight = straightReadsOf(queries);
  if (straight) readStraightAs(client, { text: (statement) => straight.text(statement, heard) });
  return client;
}

function runningWithin<Target extends object>(target: Target, within: Within): Target {
  return new Proxy(target, {
    get(_target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'object' && value !== null) return runningWithin(value, within);
      if (typeof value !== 'function') return value;
      // Prisma begins only when it is waited for.
      return (...given: unknown[]) =>
        within(async () => (await Reflect.apply(value, target, given)) as unknown);
    },
  });
}
