import type { Database, Queries } from '../../database/database.ts';
import { faultOf, OutcomeUnknownError } from '../../database/fault.ts';
import { transaction } from '../../database/transaction.ts';
import type { Change } from '../change.ts';
import { actorOf } from '../token/viewer.ts';
import { appendAudit } from './audit.ts';
import type { Command, Done } from './command.ts';
import { findDone, recordDone } from './idempotency.ts';

/**
 * Does a change in one transaction with its audit entry: all of it or nothing. A dry run does it too,
 * and takes it back.
 * @param work does the change
 * @param again reads what the same change was done to, when it was done before under its key
 */
export async function runCommand<Value>(
  database: Database,
  command: Command,
  work: (change: Change) => Promise<Done<Value>>,
  again: (queries: Queries, id: string) => Promise<Value>,
): Promise<Value> {
  const change = { actor: actorOf(command.viewer), now: command.now };
  const all = async (queries: Queries): Promise<Value> => {
    const before = await findDone(queries, change.actor, command);
    if (before) return again(queries, before.id);
    const done = await work({ ...change, queries });
    if (command.dryRun) throw new DryRun(done.value);
    if (!done.isAudited) await appendAudit({ ...change, queries }, command, done);
    await recordDone({ ...change, queries }, command, done.subject);
    return done.value;
  };
  try {
    return await untilKnown(command, () => transaction(database, all));
  } catch (error) {
    // The value was made in the transaction that this error took back.
    if (error instanceof DryRun) return error.value as Value;
    throw error;
  }
}

/** Milliseconds for which the end of a change is asked for, while the database comes back. */
const patience = 5000;

/** Under a key the same change again finds out whether the one that nobody heard the end of was kept. */
async function untilKnown<Value>(
  { idempotencyKey }: Command,
  change: () => Promise<Value>,
): Promise<Value> {
  let lost: OutcomeUnknownError | null = null;
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return await change();
    } catch (error) {
      if (error instanceof OutcomeUnknownError) lost = error;
      if (lost === null || faultOf(error) === null) throw error;
      if (idempotencyKey === null || performance.now() > deadline) throw lost;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

class DryRun extends Error {
  readonly value: unknown;

  constructor(value: unknown) {
    super('dry run');
    this.value = value;
  }
}
