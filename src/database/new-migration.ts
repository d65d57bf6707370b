/** `npm run migration NAME`: writes the migration that brings the history up to schema.prisma. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationsDirectory, migrationsList, noFilter } from './migrations.ts';
import { pgliteStore } from './pglite.ts';
import { schemaEngine } from './schema-engine.ts';

const schemaFile = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));

/** SQL from what the migrations build to what schema.prisma says; a comment alone when they agree. */
export async function pendingMigration(): Promise<string> {
  const store = await pgliteStore({});
  const engine = await schemaEngine(store.adapter);
  try {
    const files = [{ path: 'schema.prisma', content: await readFile(schemaFile, 'utf8') }];
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await migrationsList()) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    return stdout ?? '';
  } finally {
    engine.free();
    await store.close();
  }
}

async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name))
    throw new Error('usage: npm run migration -- snake_case_name');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const directory = join(migrationsDirectory, `${stamp}_${name}`);
  const sql = await pendingMigration();
  await mkdir(directory);
  await writeFile(join(directory, 'migration.sql'), sql);
  console.log(`${directory}/migration.sql`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2]);
