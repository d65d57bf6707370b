import { Prisma } from './generated/client.ts';
import type { Database, Queries } from './database.ts';

const tries = 3;

/**
 * Runs `work` in one transaction: all of it is kept, or nothing and the error is thrown on. When two
 * transactions wait for each other the database ends one, and it is run again: whatever `work` does has
 * to be in the transaction.
 */
export async function transaction<Result>(
  database: Database,
  work: (queries: Queries) => Promise<Result>,
  { timeout = 15_000 }: { timeout?: number } = {},
): Promise<Result> {
  for (let n = 1; ; n++) {
    try {
      return await database.prisma.$transaction(work, { timeout, maxWait: 10_000 });
    } catch (error) {
      if (n === tries || !isDeadlock(error)) throw error;
    }
  }
}

/** PostgreSQL's deadlock_detected and serialization_failure, as Prisma tells them of its own queries and of raw ones. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const cause = error.meta?.['driverAdapterError'] as { cause?: { kind?: string } } | undefined;
  return error.code === 'P2034' || cause?.cause?.kind === 'TransactionWriteConflict';
}
