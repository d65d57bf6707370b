import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { faultOf, type Fault } from './fault.ts';
import { statementName } from './statement-name.ts';

export interface PoolOptions {
  /** How many connections one node has at most, besides one that listens. */
  poolSize?: number;
  /** After which a statement is given up, by the database itself. */
  statementSeconds?: number;
}

/** Milliseconds that a request waits for a connection when all are taken, or for one to be made. */
const connectionTimeoutMillis = 5000;

/**
 * Pages that are wanted lie in memory or on something without a turning disk: at the cost that PostgreSQL
 * has for one, whole tables are read for a few rows. And no statement here is long enough to be compiled.
 */
const planning = '-c random_page_cost=1.1 -c jit=off';

export function openPool(
  url: string,
  { poolSize = 10, statementSeconds = 15 }: PoolOptions = {},
): Pool {
  const options = `-c TimeZone=UTC -c statement_timeout=${statementSeconds * 1000} ${planning}`;
  const pool = new Pool({
    ...{ connectionString: url, options, max: poolSize, connectionTimeoutMillis },
    keepAlive: true,
    // A server that froze doesn't end its statements itself.
    ...(statementSeconds > 0 && { query_timeout: statementSeconds * 1000 + 2000 }),
  });
  // A connection that breaks is replaced by the pool; without a listener, idle or taken, it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Prisma's type wants a name for every statement; the adapter takes none as well. */
const named = { statementNameGenerator: statementName as (query: { sql: string }) => string };

/**
 * Prisma's adapter with two habits of our own: a script is sent whole, since it would cut one at every
 * semicolon, also inside function bodies; and a read whose connection breaks is done once more on `second`.
 */
export function poolAdapter(pool: Pool, second = pool, broke: () => void = () => {}): PrismaPg {
  const adapter = new PrismaPg(pool, named);
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    const other = second === pool ? connection : await new PrismaPg(second, named).connect();
    const read = connection.queryRaw.bind(connection);
    const readAgain = other.queryRaw.bind(other);
    connection.executeScript = async (script) => void (await pool.query(script));
    connection.queryRaw = async (query) => {
      try {
        return await read(query);
      } catch (error) {
        const fault = faultOf(error);
        const isBroken = fault === 'away' || (second !== pool && ofReplicas.has(fault));
        if (!isRead(query.sql) || !isBroken) throw error;
        broke();
        return readAgain(query);
      }
    };
    return connection;
  };
  return adapter;
}

/** What only a replica is to blame for: on the primary the same read may do. */
const ofReplicas = new Set<Fault | null>(['busy', 'contended']);

function isRead(sql: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|MERGE)\b/i.test(sql);
}
