import type { Database } from './database/database.ts';
import { publishDue } from './domain/draft/publish-due.ts';
import { repeatedly } from './repeatedly.ts';

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
  return repeatedly(
    () => publishDue(database, database.now()).then(() => undefined, report),
    pause,
  );
}
