import { PrismaClient } from './generated/client.ts';
import type { Prisma } from './generated/client.ts';
import type { Listener } from './listen.ts';
import { migrate } from './migrations.ts';
import { openPglite } from './pglite.ts';
import { openPostgresql, type PostgresqlOptions } from './postgresql.ts';
import type { PoolState, Store } from './store.ts';

/** What the domain reads and writes through: the client, or a transaction of it. */
export type Queries = Prisma.TransactionClient;

export interface Database {
  readonly kind: Store['kind'];
  readonly prisma: PrismaClient;
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
    throw error;
  }
}

/** A database over a store that is migrated already. */
export function databaseOver(store: Store): Database {
  const prisma = new PrismaClient({
    adapter: store.adapter,
    log: [{ emit: 'event', level: 'query' }],
  });
  return {
    kind: store.kind,
    prisma,
    onStatement: (listener) =>
      prisma.$on('query', ({ query, duration }) => listener(query, duration)),
    pool: () => store.pool?.() ?? null,
    listen: (channel, heard) => store.listen(channel, heard),
    async close() {
      await prisma.$disconnect();
      await store.close();
    },
  };
}
