import type { Pool } from 'pg';
import { migrationNames } from './migrations.ts';
import { openPool, poolAdapter, type PoolOptions } from './pool.ts';
import { prismaOver, type Prisma } from './prisma.ts';

/** A copy of the database that follows it, for reading. */
export interface Replica {
  /** Host and port. */
  readonly name: string;
  /** Reads from it, and from the primary what it breaks down at. */
  readonly prisma: Prisma;
  /** The last event that it has, zero before the first. @throws when it can't be read from */
  position(): Promise<bigint>;
  /** Called when a read had to be done by the primary. */
  onBroken(listener: () => void): void;
  close(): Promise<void>;
}

export function openReplica(url: string, primary: Pool, options: PoolOptions): Replica {
  const pool = openPool(url, options);
  let broken = () => {};
  const prisma = prismaOver(poolAdapter(pool, primary, () => broken()));
  return {
    name: new URL(url).host,
    prisma,
    position: () => positionOf(pool),
    onBroken: (listener) => void (broken = listener),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Milliseconds after which a replica that doesn't answer is left out. */
const patience = 2000;

interface Standing {
  last: string;
  migrations: number;
}

const standing = `SELECT coalesce(max(sequence), 0)::text AS last,
  (SELECT count(*)::int FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS migrations
  FROM events`;

async function positionOf(pool: Pool): Promise<bigint> {
  const { last, migrations } = await standingOf(pool);
  if (migrations < (await migrationNames()).length) throw new Error('It lacks a migration');
  return BigInt(last);
}

async function standingOf(pool: Pool): Promise<Standing> {
  const client = await pool.connect();
  try {
    const query = { text: standing, query_timeout: patience };
    const { rows } = await client.query<Standing>(query);
    client.release();
    return rows[0]!;
  } catch (error) {
    // It may only be slow, and would answer the next one with this.
    client.release(true);
    throw error;
  }
}
