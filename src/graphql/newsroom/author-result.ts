import { mayManageAuthors } from '../../domain/policy.ts';
import type { Author } from '../../domain/author/author.ts';
import type { Database } from '../../database/database.ts';
import type { Command } from '../../domain/command/command.ts';
import { AuthorRef } from '../author.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { CommandArgs } from './command.ts';
import { InputProblemRef } from './problems.ts';
import { runChange } from './run-change.ts';
import { VersionProblemRef } from './version-problem.ts';

export class AuthorChange {
  readonly author: Author;
  readonly dryRun: boolean;

  constructor(author: Author, dryRun: boolean) {
    this.author = author;
    this.dryRun = dryRun;
  }
}

const AuthorChangeRef = builder.objectType(AuthorChange, {
  name: 'AuthorChange',
  description: 'A change of an author that was done, or by a dry run would be.',
  isTypeOf: (value) => value instanceof AuthorChange,
  fields: (t) => ({
    author: t.expose('author', {
      type: AuthorRef,
      description: 'The author after the change; of a merge, the one that is left.',
    }),
    dryRun: t.exposeBoolean('dryRun', {
      description: 'Nothing was changed: the author is as they would be, their lists as they are.',
    }),
  }),
});

/** What every mutation of an author answers with. */
export const AuthorResultRef = builder.unionType('AuthorResult', {
  description: 'The changed author, or why nothing was changed.',
  types: [AuthorChangeRef, InputProblemRef, VersionProblemRef],
});

export function authorResult(
  context: Context,
  action: string,
  args: CommandArgs & { input: object },
  run: (database: Database, command: Command) => Promise<Author>,
) {
  const its = { action, rule: mayManageAuthors, what: 'manage authors' };
  return runChange(
    context,
    its,
    args,
    async (database, command) => new AuthorChange(await run(database, command), args.dryRun),
  );
}
