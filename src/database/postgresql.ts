import type { Pool } from 'pg';
import { databaseClock } from './clock.ts';
import { listenPostgresql } from './listen.ts';
import { openPool, poolAdapter, type PoolOptions } from './pool.ts';
import { openReplica } from './replica.ts';
import type { Adapter, Store } from './store.ts';

export interface PostgresqlOptions extends PoolOptions {
  /** Of streaming replicas of it. */
  replicaUrls?: readonly string[];
}

/** A pool on a PostgreSQL server (15 or later); connects when first used. */
export function openPostgresql(url: string, options: PostgresqlOptions = {}): Store {
  const pool = openPool(url, options);
  const { replicaUrls = [] } = options;
  const replicas = replicaUrls.map((each) => openReplica(each, pool, options));
  return {
    kind: 'postgresql',
    adapter: poolAdapter(pool),
    replicas,
    exclusively: (work) => withMigrationLock(url, work),
    listen: (channel, heard) => listenPostgresql(url, channel, heard),
    clock: () => databaseClock(() => timeOf(pool)),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async close() {
      await Promise.all(replicas.map((replica) => replica.close()));
      await pool.end();
    },
  };
}

async function timeOf(pool: Pool): Promise<Date> {
  const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  return rows[0]!.now;
}

const migrationLock = 0x6d617374; // "mast"

/**
 * Several nodes may start at once: one migrates, the others wait and then find nothing to do. Prisma's
 * engine has a lock of its own that it leaves to the end of its connection, so these end with the work.
 */
async function withMigrationLock<Result>(
  url: string,
  work: (adapter: Adapter) => Promise<Result>,
): Promise<Result> {
  const pool = openPool(url, { statementSeconds: 0 });
  try {
    const client = await pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      return await work(poolAdapter(pool));
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}
