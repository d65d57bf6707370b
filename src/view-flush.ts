import type { Database } from './database/database.ts';
import type { ViewCounter } from './domain/view/view-counter.ts';
import { repeatedly } from './repeatedly.ts';

/** Milliseconds between two flushes: the most that a crash loses. */
const pause = 1000;

/**
 * Writes views as they are counted.
 * @returns stops it, once all that was counted is written
 */
export function startViewFlush(
  database: Database,
  views: ViewCounter,
  report: (error: unknown) => void,
): () => Promise<void> {
  const flush = () => views.flush(database).catch(report);
  const stop = repeatedly(flush, pause);
  return async () => {
    await stop();
    await flush();
  };
}
