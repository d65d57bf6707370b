import type { Database } from '../../database/database.ts';
import type { Command } from '../../domain/command/command.ts';
import { InputError } from '../../domain/input-error.ts';
import { mayManageTokens } from '../../domain/policy.ts';
import type { IssuedToken } from '../../domain/token/token-commands.ts';
import type { ApiToken } from '../../domain/token/token.ts';
import { authorize } from '../authorize.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ApiTokenRef } from './api-token.ts';
import { commandOf, type CommandArgs } from './command.ts';
import { InputProblem, InputProblemRef } from './problems.ts';

const dryRun = 'Nothing was changed: this is what would be.';

export class TokenCreated {
  readonly token: ApiToken;
  readonly secret: string | null;
  readonly dryRun: boolean;

  constructor({ token, secret }: IssuedToken, dryRun: boolean) {
    this.token = token;
    this.secret = secret;
    this.dryRun = dryRun;
  }
}

const TokenCreatedRef = builder.objectType(TokenCreated, {
  name: 'TokenCreated',
  description: 'A token that was made, or by a dry run would be.',
  isTypeOf: (value) => value instanceof TokenCreated,
  fields: (t) => ({
    token: t.expose('token', { type: ApiTokenRef, description: 'What is kept of it.' }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'To send as `Authorization: Bearer SECRET`. Shown this once: keep it. Null on a dry run, and when the mutation was answered again under its idempotency key.',
    }),
    dryRun: t.exposeBoolean('dryRun', { description: dryRun }),
  }),
});

export class TokenRevoked {
  readonly token: ApiToken;
  readonly dryRun: boolean;

  constructor(token: ApiToken, dryRun: boolean) {
    this.token = token;
    this.dryRun = dryRun;
  }
}

const TokenRevokedRef = builder.objectType(TokenRevoked, {
  name: 'TokenRevoked',
  description: 'A token that is refused from now on, or after a dry run would be.',
  isTypeOf: (value) => value instanceof TokenRevoked,
  fields: (t) => ({
    token: t.expose('token', { type: ApiTokenRef, description: 'The token after the change.' }),
    dryRun: t.exposeBoolean('dryRun', { description: dryRun }),
  }),
});

export const CreateTokenResultRef = builder.unionType('CreateTokenResult', {
  description: 'The new token, or why none was made.',
  types: [TokenCreatedRef, InputProblemRef],
});

export const RevokeTokenResultRef = builder.unionType('RevokeTokenResult', {
  description: 'The token that was revoked, or why it was not.',
  types: [TokenRevokedRef, InputProblemRef],
});

/** Runs a mutation of tokens and answers with its result, or with a problem that the admin can mend. */
export async function tokenResult<Result>(
  context: Context,
  action: string,
  args: CommandArgs & { input: object },
  run: (database: Database, command: Command) => Promise<Result>,
): Promise<Result | InputProblem> {
  authorize(context.viewer, mayManageTokens, 'manage tokens');
  try {
    return await run(context.database, commandOf(context, action, args, args.input));
  } catch (error) {
    if (error instanceof InputError) return new InputProblem(error);
    throw error;
  }
}
