import type { Database } from '../../src/database/database.ts';
import { transaction } from '../../src/database/transaction.ts';

/** Remembers all that a database holds; what it gives brings that back, whatever was done since. */
export async function keep(database: Database): Promise<() => Promise<void>> {
  const { prisma } = database;
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  await prisma.$executeRaw`CREATE SCHEMA kept`;
  for (const { name } of tables) {
    await prisma.$executeRawUnsafe(`CREATE TABLE kept."${name}" AS TABLE public."${name}"`);
  }
  return () =>
    transaction(database, async (queries) => {
      // Neither triggers nor foreign keys have a say in this.
      await queries.$executeRaw`SET LOCAL session_replication_role = replica`;
      const all = tables.map(({ name }) => `public."${name}"`).join(', ');
      await queries.$executeRawUnsafe(`TRUNCATE ${all}`);
      for (const { name } of tables) {
        await queries.$executeRawUnsafe(`INSERT INTO public."${name}" TABLE kept."${name}"`);
      }
    });
}
