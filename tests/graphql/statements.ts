import type { Database } from '../../src/database/database.ts';

/** Gathers the SQL that some work sends; without the words that begin and end a transaction. */
export function statementsOf(
  database: () => Database,
): (work: () => Promise<unknown>) => Promise<string[]> {
  let sent: string[] | undefined;
  return async (work) => {
    if (!sent) database().onStatement((sql) => sent!.push(sql));
    sent = [];
    await work();
    return sent.filter((sql) => !/^(BEGIN|COMMIT|ROLLBACK)\b/i.test(sql));
  };
}
