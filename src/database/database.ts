import { systemClock, type Clock } from './clock.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { faultOf } from './fault.ts';
import type { Listener } from './listen.ts';
import { migrate } from './migrations.ts';
import { openPostgresql, type PostgresqlOptions } from './postgresql.ts';
import { prismaOver } from './prisma.ts';
import { UnreachableError } from './refused-data-error.ts';
import type { PoolState, Replica, Store } from './store.ts';
import { straightReadsOf } from './straight-reads.ts';

/** What the domain reads and writes through: the client, or a transaction of it. */
export type Queries = Prisma.TransactionClient;

export interface Database {
  readonly kind: Store['kind'];
  readonly prisma: PrismaClient;
  /** Copies to read from; those that are behind among them. */
  readonly replicas: readonly Replica[];
  /** Calls back with every SQL statement that was answered, and how long that took. */
  onStatement(listener: (sql: string, milliseconds: number) => void): void;
  /** The time, alike on all nodes. */
  now(): Date;
  /** Seconds by which this machine's clock is ahead of that. */
  skew(): number;
  /** Its connections; null for the embedded database, which has one. */
  pool(): PoolState | null;
  /** Calls `heard` for every notification on a channel, and whenever some may have been missed. */
  listen(channel: string, heard: () => void): Listener;
  close(): Promise<void>;
}

export interface DatabaseSettings extends PostgresqlOptions {
  databaseUrl: string | null;
  dataDirectory: string;
}

/** Opens PostgreSQL by its URL, or without one the embedded database in `dataDirectory`, and migrates it. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const store = settings.databaseUrl
    ? openPostgresql(settings.databaseUrl, settings)
    : await openEmbedded(settings.dataDirectory);
  try {
    await migrate(store);
    return databaseOver(store, await store.clock?.());
  } catch (error) {
    await store.close();
    throw asUnreachable(error);
  }
}

/** PGlite is big, and PostgreSQL needs none of it. */
async function openEmbedded(directory: string): Promise<Store> {
  const { openPglite } = await import('./pglite.ts');
  return openPglite(directory);
}

function asUnreachable(error: unknown): unknown {
  if (faultOf(error) !== 'away') return error;
  const why = 'the database cannot be reached, or does not take statements: is it running?';
  return new UnreachableError(`DATABASE_URL: ${why}`, { cause: error });
}

/** A database over a store that is migrated already; by this machine's clock unless another is given. */
export function databaseOver(store: Store, clock: Clock = systemClock): Database {
  const prisma = prismaOver(store.adapter);
  return {
    kind: store.kind,
    prisma,
    replicas: store.replicas,
    onStatement(listener) {
      const all = [prisma, ...store.replicas.map((replica) => replica.prisma)];
      for (const each of all) {
        each.$on('query', ({ query, duration }) => listener(query, duration));
        straightReadsOf(each)?.onStatement(listener);
      }
    },
    now: () => clock.now(),
    skew: () => clock.skew(),
    pool: () => store.pool?.() ?? null,
    listen: (channel, heard) => store.listen(channel, heard),
    async close() {
      clock.close();
      await prisma.$disconnect();
      await store.close();
    },
  };
}
