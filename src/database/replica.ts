import type { Pool } from 'pg';
import { migrationNames } from './migrations.ts';
import { openPool, poolAdapter, type PoolOptions } from './pool.ts';
import { prismaOver } from './prisma.ts';
import type { Replica } from './store.ts';

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
