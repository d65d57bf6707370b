import type { Database, Queries } from '../../database/database.ts';
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
    await appendAudit({ ...change, queries }, command, done);
    await recordDone({ ...change, queries }, command, done.subject);
    return done.value;
  };
  try {
    return await transaction(database, all);
  } catch (error) {
    // The value was made in the transaction that this error took back.
    if (error instanceof DryRun) return error.value as Value;
    throw error;
  }
}

class DryRun extends Error {
  readonly value: unknown;

  constructor(value: unknown) {
    super('dry run');
    this.value = value;
  }
}
