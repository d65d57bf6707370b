import type { Database } from './database/database.ts';
import type { ViewCounter } from './domain/view/view-counter.ts';

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
  let stopped = false;
  let timer: NodeJS.Timeout;
  let turn = Promise.resolve();
  const flush = () => views.flush(database).catch(report);
  const wait = () => {
    timer = setTimeout(() => {
      turn = flush();
      void turn.then(() => {
        if (!stopped) wait();
      });
    }, pause);
  };
  wait();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
    await flush();
  };
}
