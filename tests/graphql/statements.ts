import type { Database } from '../../src/database/database.ts';

/** What a server asks of its own accord, at any time: what to deliver, and how far the log is. */
const ofItsOwn =
  /\b(followers|deliveries|delivery_lanes|webhooks|websub_\w+)\b|\bFROM events WHERE sequence >/;

/**
 * Gathers the SQL that some work sends; without the words that begin and end a transaction.
 * @param isCounted which besides; all but what the server asks of its own accord, if it isn't said
 */
export function statementsOf(
  database: () => Database,
  isCounted = (sql: string) => !ofItsOwn.test(sql),
): (work: () => Promise<unknown>) => Promise<string[]> {
  let sent: string[] | undefined;
  return async (work) => {
    if (!sent) database().onStatement((sql) => sent!.push(sql));
    sent = [];
    await work();
    return sent.filter((sql) => !/^(BEGIN|COMMIT|ROLLBACK)\b/i.test(sql) && isCounted(sql));
  };
}
