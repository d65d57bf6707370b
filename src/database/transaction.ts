import type { Database, Queries } from './database.ts';
import { faultOf, OutcomeUnknownError, wasNeverSent } from './fault.ts';

const tries = 3;

/**
 * Runs `work` in one transaction: all of it is kept, or nothing and the error is thrown on. When two
 * transactions wait for each other the database ends one, and it is run again: whatever `work` does has
 * to be in the transaction. Once more is run one whose connection broke on the way.
 * @throws OutcomeUnknownError when the connection broke while it was being kept
 */
export async function transaction<Result>(
  database: Database,
  work: (queries: Queries) => Promise<Result>,
  { timeout = 15_000 }: { timeout?: number } = {},
): Promise<Result> {
  for (let n = 1; ; n++) {
    const turn: Turn = { isBegun: false, isDone: false };
    try {
      return await once(database, work, turn, timeout);
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'away' && turn.isDone && !wasNeverSent(error)) {
        throw new OutcomeUnknownError(error);
      }
      const isWorthIt = fault === 'contended' || (fault === 'away' && turn.isBegun && n === 1);
      if (n === tries || !isWorthIt) throw error;
    }
  }
}

interface Turn {
  isBegun: boolean;
  /** Whether all was done but to keep it. */
  isDone: boolean;
}

function once<Result>(
  database: Database,
  work: (queries: Queries) => Promise<Result>,
  turn: Turn,
  timeout: number,
): Promise<Result> {
  const noted = async (queries: Queries): Promise<Result> => {
    turn.isBegun = true;
    const result = await work(queries);
    turn.isDone = true;
    return result;
  };
  return database.prisma.$transaction(noted, { timeout, maxWait: 10_000 });
}
