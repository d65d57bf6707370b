import { Client } from 'pg';

/** What a PostgreSQL server says about itself. */
export interface ServerFacts {
  /** As in `15.4`. */
  version: string;
  major: number;
  /** Whether it follows another. */
  isReplica: boolean;
  /** Whether this user may make tables. */
  mayCreate: boolean;
  /** As many as all nodes together may have. */
  maxConnections: number;
  /** How far its clock is before ours, in milliseconds. */
  clockAhead: number;
}

interface Row extends Omit<ServerFacts, 'clockAhead'> {
  now: Date;
}

const facts = `SELECT current_setting('server_version') AS version,
  current_setting('server_version_num')::int / 10000 AS major,
  pg_is_in_recovery() AS "isReplica",
  has_schema_privilege(current_schema(), 'CREATE') AS "mayCreate",
  current_setting('max_connections')::int AS "maxConnections",
  clock_timestamp() AS now`;

/** @throws what `pg` does when it can't connect */
export function serverFacts(url: string, clock: () => Date): Promise<ServerFacts> {
  return asked(url, async (client) => {
    await client.query('SELECT 1');
    const begun = clock().getTime();
    const { rows } = await client.query<Row>(facts);
    const halfway = (begun + clock().getTime()) / 2;
    const { now, ...row } = rows[0]!;
    return { ...row, clockAhead: now.getTime() - halfway };
  });
}

/** The last event that a server has; zero before the first. */
export function lastEventOn(url: string): Promise<bigint> {
  return asked(url, async (client) => {
    const { rows } = await client.query<{ last: string }>(
      'SELECT coalesce(max(sequence), 0)::text AS last FROM events',
    );
    return BigInt(rows[0]!.last);
  });
}

async function asked<Answer>(
  url: string,
  ask: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const patience = { connectionTimeoutMillis: 5000, query_timeout: 5000 };
  const client = new Client({ connectionString: url, ...patience });
  client.on('error', () => {});
  try {
    await client.connect();
    return await ask(client);
  } finally {
    await client.end().catch(() => {});
  }
}
