import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rootDirectory } from '../root-directory.ts';
import { checkHistory } from './history.ts';
import type { Adapter, Store } from './store.ts';

export const migrationsDirectory = fileURLToPath(new URL('prisma/migrations', rootDirectory));

/**
 * Applies the migrations that the store hasn't had, in order.
 * @param names those there are; fewer than all make what an earlier version had
 * @throws RefusedDataError
 * @returns the names of those applied now; empty when it was up to date.
 */
export async function migrate(store: Store, names?: readonly string[]): Promise<string[]> {
  const list = await migrationsList(names);
  return store.exclusively((adapter) => applyMigrations(adapter, list));
}

type MigrationsList = Awaited<ReturnType<typeof migrationsList>>;

async function applyMigrations(adapter: Adapter, list: MigrationsList): Promise<string[]> {
  const names = list.migrationDirectories.map(({ path }) => path);
  const applied = await checkHistory(adapter, names);
  if (names.every((name) => applied.includes(name))) return [];
  // Megabytes that most starts have no use for.
  const { schemaEngine } = await import('./schema-engine.ts');
  const engine = await schemaEngine(adapter);
  try {
    const input = { migrationsList: list, filters: noFilter };
    const { appliedMigrationNames } = await engine.applyMigrations(input);
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** The names of this version's migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsDirectory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export const noFilter = { externalTables: [], externalEnums: [] };

/** The migrations in the shape that Prisma's schema engine reads. */
export async function migrationsList(given?: readonly string[]) {
  const names = given ?? (await migrationNames());
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.map(migrationDirectory)),
  };
}

async function migrationDirectory(name: string) {
  const content = await readFile(join(migrationsDirectory, name, 'migration.sql'), 'utf8');
  return {
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: content } },
  };
}
