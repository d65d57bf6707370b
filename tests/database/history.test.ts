import { expect, it } from '@jest/globals';
import { migrate, migrationNames } from '../../src/database/migrations.ts';
import { pgliteStore } from '../../src/database/pglite.ts';
import { openPostgresql } from '../../src/database/postgresql.ts';
import { testDatabase } from '../support/database.ts';
import { databaseUrl, serverUrl } from '../support/template.ts';

const database = testDatabase('empty');

/** Another way to the same database; on PGlite, another database like it. */
async function store() {
  if (!serverUrl()) {
    const other = await pgliteStore({});
    await migrate(other);
    return other;
  }
  const [row] = await database().prisma.$queryRaw<{ name: string }[]>`
    SELECT current_database() AS name`;
  return openPostgresql(databaseUrl(row!.name));
}

it('refuses what a newer version wrote, and what is half migrated, and changes neither', async () => {
  const other = await store();
  const connection = await other.adapter.connect();
  const run = (sql: string) => connection.executeRaw({ sql, args: [], argTypes: [] });
  const last = (await migrationNames()).at(-1)!;
  await run(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at)
    VALUES ('x', 'x', '29990101000000_hyphenation', now(), now())`);
  await expect(migrate(other)).rejects.toThrow(
    /^The data was written by a newer version of Masthead, which made 29990101000000_hyphenation: start/,
  );
  await run(`DELETE FROM _prisma_migrations WHERE id = 'x'`);
  await run(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${last}'`);
  await expect(migrate(other)).rejects.toThrow(
    `The data is half migrated: ${last} was begun and not ended, so restore the backup from before it`,
  );
  await run(`UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = '${last}'`);
  expect(await migrate(other)).toEqual([]);
  await connection.dispose();
  await other.close();
}, 60_000);
