import { serverFacts, type ServerFacts } from '../database/server-facts.ts';
import { about, type Finding } from './finding.ts';
import { placeOf, whyUnreachable } from './unreachable.ts';

const database = about('database');
const clock = about('clock');

/** Milliseconds that clocks may be apart: stories and tokens go by the database's, dates of answers by this machine's. */
const apart = { warn: 1000, fail: 30_000 };

/** What can be said of the primary without its data. `isUsable` when it is worth asking for these. */
export async function examineServer(
  url: string,
  poolSize: number,
  now: () => Date,
): Promise<{ isUsable: boolean; findings: Finding[] }> {
  try {
    const facts = await serverFacts(url, now);
    const findings = [server(url, facts), connections(facts, poolSize), clocks(facts.clockAhead)];
    return { isUsable: findings[0]!.state !== 'fail', findings };
  } catch (error) {
    const { text, advice } = whyUnreachable('DATABASE_URL', url, error);
    return { isUsable: false, findings: [database.fail(text, advice)] };
  }
}

/** Whether it is one that Masthead can work with. */
export function server(
  url: string,
  { version, major, isReplica, mayCreate }: ServerFacts,
): Finding {
  const text = `PostgreSQL ${version} at ${placeOf(url)}`;
  if (major < 15) return database.fail(text, 'Masthead needs PostgreSQL 15 or later');
  if (isReplica) {
    return database.fail(
      `${text} is a replica`,
      'Set DATABASE_URL to the primary; replicas belong into DATABASE_REPLICA_URLS',
    );
  }
  if (mayCreate) return database.ok(text);
  return database.fail(
    `${text}: the user may not make tables`,
    'Make the user the owner of the database, or GRANT CREATE ON SCHEMA public to it',
  );
}

function connections({ maxConnections }: ServerFacts, poolSize: number): Finding {
  const found = about('connections');
  // One listens, and those that are reserved for the superuser are nobody's.
  const nodes = Math.floor((maxConnections - 3) / (poolSize + 1));
  const text = `${maxConnections} at the server are enough for ${nodes} nodes with ${poolSize} each`;
  if (nodes > 1) return found.ok(text);
  const advice = 'Set DATABASE_POOL_SIZE lower, or max_connections of the server higher';
  return nodes === 1 ? found.warn(text, advice) : found.fail(text, advice);
}

function clocks(ahead: number): Finding {
  const seconds = (Math.abs(ahead) / 1000).toFixed(1);
  const text = `This machine is ${seconds} s ${ahead > 0 ? 'behind' : 'before'} the database`;
  const advice =
    "Have both set by NTP: stories and tokens go by the database's clock, answers are dated by this one";
  if (Math.abs(ahead) < apart.warn) return clock.ok('The database has the same time');
  return Math.abs(ahead) < apart.fail ? clock.warn(text, advice) : clock.fail(text, advice);
}
