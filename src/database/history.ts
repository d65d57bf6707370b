import type { SqlQueryable } from '@prisma/driver-adapter-utils';
import { RefusedDataError } from './refused-data-error.ts';
import type { Adapter } from './store.ts';

/**
 * Looks at what was done to a database before anything else is.
 * @param known the migrations of this version
 * @returns the names of the migrations that it had
 * @throws RefusedDataError when it is of a newer version, or a migration was begun and not ended
 */
export async function checkHistory(adapter: Adapter, known: readonly string[]): Promise<string[]> {
  const connection = await adapter.connect();
  try {
    const applied = await appliedTo(connection);
    const half = applied.find(({ finished }) => !finished);
    if (half) throw new RefusedDataError(halfDone(half.name));
    const unknown = applied.find(({ name }) => !known.includes(name));
    if (unknown) throw new RefusedDataError(newer(unknown.name));
    return applied.map(({ name }) => name);
  } finally {
    await connection.dispose();
  }
}

interface Applied {
  name: string;
  finished: boolean;
}

async function appliedTo(connection: SqlQueryable): Promise<Applied[]> {
  const rowsOf = async (sql: string) =>
    (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  const [there] = await rowsOf(`SELECT to_regclass('_prisma_migrations') IS NOT NULL`);
  if (!there![0]) return [];
  const rows = await rowsOf(`SELECT migration_name, finished_at IS NOT NULL
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`);
  return rows.map(([name, finished]) => ({ name: String(name), finished: Boolean(finished) }));
}

const halfDone = (name: string) =>
  `The data is half migrated: ${name} was begun and not ended, so restore the backup from before it`;

const newer = (name: string) =>
  `The data was written by a newer version of Masthead, which made ${name}: start that version, or restore a backup of this one`;
