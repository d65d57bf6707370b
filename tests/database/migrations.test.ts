import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/database/database.ts';
import { migrate, migrationNames } from '../../src/database/migrations.ts';
import { pendingMigration } from '../../src/database/new-migration.ts';
import { pgliteStore } from '../../src/database/pglite.ts';
import { openPostgresql } from '../../src/database/postgresql.ts';
import type { Store } from '../../src/database/store.ts';
import { databaseProblem } from '../../src/database/readiness.ts';
import { testDatabase } from '../support/database.ts';
import { databaseUrl, serverUrl } from '../support/template.ts';

const database = testDatabase('empty');

it('build what schema.prisma says', async () => {
  const pending = await pendingMigration();
  expect(pending.trim()).toBe('-- This is an empty migration.');
}, 60_000);

describe('over a database that has them', () => {
  let store: Store;
  beforeAll(async () => {
    store = serverUrl() ? await storeOf(database()) : await pgliteStore({});
    if (!serverUrl()) await migrate(store);
  }, 60_000);
  afterAll(() => store.close());

  it('do nothing', async () => {
    expect(await migrate(store)).toEqual([]);
  });

  it('do nothing for many nodes that start at once', async () => {
    expect(await Promise.all([migrate(store), migrate(store), migrate(store)])).toEqual([
      [],
      [],
      [],
    ]);
  });
});

// PGlite's data is one process's alone.
(serverUrl() ? it : it.skip)('do nothing for a node that starts while another is up', async () => {
  const [one, other] = [await storeOf(database()), await storeOf(database())];
  await migrate(one);
  expect(await migrate(other)).toEqual([]);
  await one.close();
  await other.close();
});

describe('readiness', () => {
  it('has no problem with a database that has them all', async () => {
    expect(await databaseProblem(database())).toBeNull();
  });

  it('tells when one is missing', async () => {
    const last = (await migrationNames()).at(-1)!;
    await database().prisma
      .$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = ${last}`;
    expect(await databaseProblem(database())).toBe('1 migrations are not applied');
  });
});

/** Another way to the same database, as another node has. */
async function storeOf({ prisma }: Database): Promise<Store> {
  const [row] = await prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  return openPostgresql(databaseUrl(row!.name));
}
