import type { Database } from '../../src/database/database.ts';
import { transaction } from '../../src/database/transaction.ts';
import { corpusSql } from '../bench/corpus-sql.ts';

/** Fills an empty database with so many articles, as the benchmark does, and has it learn what is there. */
export async function fillLarge(database: Database, size: number): Promise<void> {
  const steps = corpusSql(size).filter(({ step }) => step !== 'statistics');
  await transaction(
    database,
    async (queries) => {
      await queries.$executeRaw`SET LOCAL statement_timeout = 0`;
      for (const { sql } of steps) {
        for (const statement of statementsIn(sql)) await queries.$executeRawUnsafe(statement);
      }
    },
    { timeout: 300_000 },
  );
  await database.prisma.$executeRaw`VACUUM (ANALYZE)`;
}

/** One by one; what is set goes with the transaction. */
function statementsIn(sql: string): string[] {
  return sql
    .split(/;(?:\n|$)/)
    .map((statement) => statement.trim().replace(/^SET /, 'SET LOCAL '))
    .filter((statement) => statement !== '');
}
