import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { faultOf } from './fault.ts';
import { listenPostgresql } from './listen.ts';
import type { Adapter, Store } from './store.ts';

export interface PostgresqlOptions {
  /** How many connections one node has at most, besides one that listens. */
  poolSize?: number;
  /** After which a statement is given up, by the database itself. */
  statementSeconds?: number;
}

/** A pool on a PostgreSQL server (15 or later); connects when first used. */
export function openPostgresql(url: string, options: PostgresqlOptions = {}): Store {
  const pool = openPool(url, options);
  return {
    kind: 'postgresql',
    adapter: poolAdapter(pool),
    exclusively: (work) => withMigrationLock(url, work),
    listen: (channel, heard) => listenPostgresql(url, channel, heard),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

/** Milliseconds that a request waits for a connection when all are taken, or for one to be made. */
const connectionTimeoutMillis = 5000;

export function openPool(
  url: string,
  { poolSize = 10, statementSeconds = 15 }: PostgresqlOptions = {},
): Pool {
  const options = `-c TimeZone=UTC -c statement_timeout=${statementSeconds * 1000}`;
  const pool = new Pool({
    ...{ connectionString: url, options, max: poolSize, connectionTimeoutMillis },
    keepAlive: true,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

/**
 * Prisma's adapter with two habits of our own: a script is sent whole, since it would cut one at every
 * semicolon, also inside function bodies; and a read whose connection breaks is done once more on `second`.
 */
export function poolAdapter(pool: Pool, second = pool, broke: () => void = () => {}): PrismaPg {
  const adapter = new PrismaPg(pool);
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    const other = second === pool ? connection : await new PrismaPg(second).connect();
    const read = connection.queryRaw.bind(connection);
    const readAgain = other.queryRaw.bind(other);
    connection.executeScript = async (script) => void (await pool.query(script));
    connection.queryRaw = async (query) => {
      try {
        return await read(query);
      } catch (error) {
        if (!isRead(query.sql) || faultOf(error) !== 'away') throw error;
        broke();
        return readAgain(query);
      }
    };
    return connection;
  };
  return adapter;
}

function isRead(sql: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|MERGE)\b/i.test(sql);
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
