import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkHistory } from './history.ts';
import { schemaEngine } from './schema-engine.ts';
import type { Adapter, Store } from './store.ts';

export const migrationsDirectory = fileURLToPath(
  new URL('../../prisma/migrations', import.meta.url),
);

/**
 * Applies the migrations that the store hasn't had, in order.
 * @throws RefusedDataError
 * @returns the names of those applied now; empty when it was up to date.
 */
export function migrate(store: Store): Promise<string[]> {
  return store.exclusively(applyMigrations);
}

async function applyMigrations(adapter: Adapter): Promise<string[]> {
  await checkHistory(adapter, await migrationNames());
  const engine = await schemaEngine(adapter);
  try {
    const input = { migrationsList: await migrationsList(), filters: noFilter };
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
export async function migrationsList() {
  const names = await migrationNames();
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
