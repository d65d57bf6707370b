import type { Database } from '../../database/database.ts';
import type { Command } from '../../domain/command/command.ts';
import type { CurrentDraft } from '../../domain/draft/draft.ts';
import { ForbiddenError } from '../../domain/forbidden-error.ts';
import { authorize, forbidden } from '../authorize.ts';
import { mayWrite } from '../../domain/policy.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { commandOf, type CommandArgs } from './command.ts';
import { DraftRef } from './draft.ts';
import { ConflictRef, InputProblemRef, problemOf, StateProblemRef } from './problems.ts';

/** A change of a draft that was done, or by a dry run would be. */
export class DraftChange {
  readonly draft: CurrentDraft;
  readonly dryRun: boolean;

  constructor(draft: CurrentDraft, dryRun: boolean) {
    this.draft = draft;
    this.dryRun = dryRun;
  }
}

const DraftChangeRef = builder.objectType(DraftChange, {
  name: 'DraftChange',
  description: 'A change of a draft that was done, or by a dry run would be.',
  isTypeOf: (value) => value instanceof DraftChange,
  fields: (t) => ({
    draft: t.expose('draft', { type: DraftRef, description: 'The draft after the change.' }),
    dryRun: t.exposeBoolean('dryRun', {
      description: 'Nothing was changed: this is what would be.',
    }),
  }),
});

/** What every mutation of a draft answers with. */
export const DraftResultRef = builder.unionType('DraftResult', {
  description: 'The changed draft, or why nothing was changed.',
  types: [DraftChangeRef, InputProblemRef, StateProblemRef, ConflictRef],
});

/** Runs a mutation of a draft and answers with the change, or with a problem that the editor can mend. */
export async function draftResult(
  context: Context,
  action: string,
  args: CommandArgs & { input: object },
  run: (database: Database, command: Command) => Promise<CurrentDraft>,
) {
  authorize(context.viewer, mayWrite, 'work on drafts');
  try {
    const command = commandOf(context, action, args, args.input);
    return new DraftChange(await run(context.database, command), args.dryRun);
  } catch (error) {
    if (error instanceof ForbiddenError) throw forbidden(error.message);
    return problemOf(error);
  }
}
