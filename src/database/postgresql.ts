import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { listenPostgresql } from './listen.ts';
import type { Adapter, Store } from './store.ts';

/** A pool on a PostgreSQL server (15 or later); connects when first used. */
export function openPostgresql(url: string): Store {
  const pool = openPool(url);
  return {
    kind: 'postgresql',
    adapter: wholeScripts(pool),
    exclusively: (work) => withMigrationLock(url, work),
    listen: (channel, heard) => listenPostgresql(url, channel, heard),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

function openPool(url: string): Pool {
  const pool = new Pool({ connectionString: url, options: '-c TimeZone=UTC' });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

/** Prisma's adapter cuts a script at every semicolon, also inside function bodies; PostgreSQL needs no help. */
function wholeScripts(pool: Pool): PrismaPg {
  const adapter = new PrismaPg(pool);
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    connection.executeScript = async (script) => void (await pool.query(script));
    return connection;
  };
  return adapter;
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
  const pool = openPool(url);
  try {
    const client = await pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      return await work(wholeScripts(pool));
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}
