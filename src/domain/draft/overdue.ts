import type { Queries } from '../../database/database.ts';

/** Drafts whose time to appear has come, and that have not appeared. */
export function countOverdue(queries: Queries, now: Date): Promise<number> {
  return queries.draft.count({
    where: {
      state: 'SCHEDULED',
      scheduledAt: { lte: now },
      OR: [{ embargoUntil: null }, { embargoUntil: { lte: now } }],
    },
  });
}
