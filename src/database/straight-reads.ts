import type { ArgType, SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { Prisma } from './generated/client.ts';
import type { Adapter } from './store.ts';

type Told = (sql: string, milliseconds: number, values: readonly unknown[]) => void;

interface TextReads {
  /** The one text that a statement answers with. */
  text(statement: Prisma.Sql): Promise<string>;
}

/**
 * Reads through the adapter that Prisma itself reads through, without what Prisma does before and after:
 * of a statement whose answer is one text there is nothing to be planned and mapped.
 */
export class StraightReads implements TextReads {
  readonly #adapter: Adapter;
  readonly #listeners: Told[] = [];
  #connection: Promise<SqlDriverAdapter> | null = null;

  constructor(adapter: Adapter) {
    this.#adapter = adapter;
  }

  onStatement(listener: Told): void {
    this.#listeners.push(listener);
  }

  /** @param told of this statement besides */
  async text({ text: sql, values: args }: Prisma.Sql, told?: Told): Promise<string> {
    const connection = await this.#connected();
    const began = performance.now();
    const { rows } = await connection.queryRaw({ sql, args, argTypes: args.map(() => asItIs) });
    const milliseconds = performance.now() - began;
    for (const listener of this.#listeners) listener(sql, milliseconds, args);
    told?.(sql, milliseconds, args);
    return rows[0]![0] as string;
  }

  /** One that can't be had now may be had later. */
  #connected(): Promise<SqlDriverAdapter> {
    return (this.#connection ??= this.#adapter.connect().catch((error: unknown) => {
      this.#connection = null;
      throw error;
    }));
  }
}

/** The adapter then goes by what the value is, as it does for Prisma's raw queries. */
const asItIs: ArgType = { scalarType: 'unknown', arity: 'scalar' };

/** Of clients; a transaction has none, and reads through its own connection. */
const readsOf = new WeakMap<object, TextReads>();

export function readStraight(client: object, adapter: Adapter): void {
  readsOf.set(client, new StraightReads(adapter));
}

/** Has a client read in some other way what is read straight. */
export function readStraightAs(client: object, reads: TextReads): void {
  readsOf.set(client, reads);
}

export function straightReadsOf(queries: object): StraightReads | null {
  const reads = readsOf.get(queries);
  return reads instanceof StraightReads ? reads : null;
}

/** The one text that a statement answers with. */
export async function readText(
  queries: Prisma.TransactionClient,
  statement: Prisma.Sql,
): Promise<string> {
  const reads = readsOf.get(queries);
  if (reads) return reads.text(statement);
  const [row] = await queries.$queryRaw<Record<string, string>[]>(statement);
  return Object.values(row!)[0]!;
}
