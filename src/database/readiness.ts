import type { Database } from './database.ts';
import { migrationNames } from './migrations.ts';

/** What keeps this database from being used: it can't be reached, or lacks a migration; null when nothing. */
export async function databaseProblem(database: Database): Promise<string | null> {
  try {
    const rows = await database.prisma.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
    const applied = new Set(rows.map(({ name }) => name));
    const missing = (await migrationNames()).filter((name) => !applied.has(name));
    return missing.length > 0 ? `${missing.length} migrations are not applied` : null;
  } catch {
    return 'The database cannot be reached';
  }
}
