import type { Database } from './database/database.ts';
import { publishDue } from './domain/draft/publish-due.ts';

/** Milliseconds between two looks: well under the 2 seconds within which a story has to appear. */
const pause = 500;

/**
 * Publishes scheduled stories as their times come, and at the start those that a sleep has passed. Runs
 * on every node; each story is published by one.
 * @returns stops it, once what is in hand is done
 */
export function startScheduler(
  database: Database,
  report: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let turn = Promise.resolve();
  const take = () => {
    turn = publishDue(database, new Date()).then(() => undefined, report);
    void turn.then(() => {
      if (!stopped) timer = setTimeout(take, pause);
    });
  };
  take();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
  };
}
