import type { Prisma, PrismaClient } from './generated/client.ts';
import { faultOf } from './fault.ts';
import type { Listener } from './listen.ts';
import { migrate } from './migrations.ts';
import { openPglite } from './pglite.ts';
import { openPostgresql, type PostgresqlOptions } from './postgresql.ts';
import { prismaOver } from './prisma.ts';
import { UnreachableError } from './refused-data-error.ts';
import type { PoolState, Replica, Store } from './store.ts';

/** What the domain reads and writes through: the client, or a transaction of it. */
export type Queries = Prisma.TransactionClient;

export interface Database {
  readonly kind: Store['kind'];
  readonly prisma: PrismaClient;
  /** Copies to read from; those that are behind among them. */
  readonly replicas: readonly Replica[];
  /** Calls back with every SQL statement that was answered, and how long that took. */
  onStatement(listener: (sql: string, milliseconds: number) => void): void;
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
    : await openPglite(settings.dataDirectory);
  try {
    await migrate(store);
    return databaseOver(store);
  } catch (error) {
    await store.close();
    throw asUnreachable(error);
  }
}

function asUnreachable(error: unknown): unknown {
  if (faultOf(error) !== 'away') return error;
  const why = 'the database cannot be reached, or does not take statements: is it running?';
  return new UnreachableError(`DATABASE_URL: ${why}`, { cause: error });
}

/** A database over a store that is migrated already. */
export function databaseOver(store: Store): Database {
  const prisma = prismaOver(store.adapter);
  return {
    kind: store.kind,
    prisma,
    replicas: store.replicas,
    onStatement(listener) {
      const all = [prisma, ...store.replicas.map((replica) => replica.prisma)];
      for (const each of all) each.$on('query', ({ query, duration }) => listener(query, duration));
    },
    pool: () => store.pool?.() ?? null,
    listen: (channel, heard) => store.listen(channel, heard),
    async close() {
      await prisma.$disconnect();
      await store.close();
    },
  };
}
