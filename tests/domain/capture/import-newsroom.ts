import type { Database } from '../../../src/database/database.ts';
import { transaction } from '../../../src/database/transaction.ts';
import { importCapture, type CaptureInput } from '../../../src/domain/capture/import-capture.ts';
import { capturedAt, sample } from './sample-capture.ts';

/** So many hours after the sample capture was saved. */
export function later(hours: number): Date {
  return new Date(capturedAt.getTime() + hours * 3_600_000);
}

/** Imports a capture, in a transaction of its own as the API does; by default the sample, soon after it was saved. */
export function importInto(database: Database, input: Partial<CaptureInput> = {}) {
  const capture = { text: sample(), capturedAt, defaultSection: 'news', ...input };
  return transaction(database, (queries) =>
    importCapture({ queries, actor: 'token:test', now: later(100) }, capture),
  );
}

/** How many rows each table has, and what number the next event gets. */
export async function allCounts({ prisma }: Database): Promise<Record<string, number>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const rows = await prisma.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${name}"`,
    );
    counts[name] = rows[0]!.count;
  }
  return counts;
}
