import type { Database } from '../../database/database.ts';
import type { Command } from '../../domain/command/command.ts';
import { InputError } from '../../domain/input-error.ts';
import type { Rule } from '../../domain/policy.ts';
import { VersionError } from '../../domain/version.ts';
import { authorize } from '../authorize.ts';
import type { Context } from '../context.ts';
import { createLoaders } from '../loaders.ts';
import { commandOf, type CommandArgs } from './command.ts';
import { InputProblem } from './problems.ts';
import { VersionProblem } from './version-problem.ts';

/** A mutation of what articles share, and who may do it. */
export interface SharedChange {
  action: string;
  rule: Rule;
  /** As in "may not …". */
  what: string;
}

/** Runs such a mutation and answers with its result, or with a problem that the editor can mend. */
export async function runChange<Result>(
  context: Context,
  { action, rule, what }: SharedChange,
  args: CommandArgs & { input: object },
  run: (database: Database, command: Command) => Promise<Result>,
): Promise<Result | InputProblem | VersionProblem> {
  authorize(context.viewer, rule, what);
  try {
    const result = await run(context.database, commandOf(context, action, args, args.input));
    // What the request has read before may be different now.
    context.loaders = createLoaders({ reads: context.reads, kept: null });
    return result;
  } catch (error) {
    if (error instanceof InputError) return new InputProblem(error);
    if (error instanceof VersionError) return new VersionProblem(error);
    throw error;
  }
}
