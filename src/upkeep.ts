import type { Database } from './database/database.ts';
import { addUpCounts } from './domain/list-count/add-up.ts';
import { forgetOldViews } from './domain/view/forget-old-views.ts';
import { repeatedly } from './repeatedly.ts';

/** Milliseconds: the longer it is, the more changes have to be added up by those who ask for a count. */
const pause = 10_000;

/**
 * Keeps small what grows with every change and every view. Runs on every node; each row is taken by one.
 * @returns stops it, once what is in hand is done
 */
export function startUpkeep(
  database: Database,
  report: (error: unknown) => void,
): () => Promise<void> {
  const work = async () => {
    await addUpCounts(database.prisma);
    await forgetOldViews(database.prisma, database.now());
  };
  return repeatedly(() => work().catch(report), pause);
}
