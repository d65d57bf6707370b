import type { Database } from '../../database/database.ts';
import type { Change } from '../change.ts';
import type { Command } from '../command/command.ts';
import { runCommand } from '../command/run-command.ts';
import { InputError } from '../input-error.ts';
import { readToken } from './token-reads.ts';
import { createToken, revokeToken, type TokenInput } from './token-service.ts';
import type { ApiToken } from './token.ts';

export interface IssuedToken {
  token: ApiToken;
  /** Null when the token was made before under the same key, and when it was not made for real. */
  secret: string | null;
}

/** Makes a token for somebody. @throws InputError */
export function issueToken(
  database: Database,
  command: Command,
  input: TokenInput,
): Promise<IssuedToken> {
  const work = async (change: Change) => {
    const { id, secret } = await createToken(change, input);
    const token = await readToken(change.queries, id);
    const value = { token, secret: command.dryRun ? null : secret };
    return { subject: { type: 'token' as const, id }, value };
  };
  return runCommand<IssuedToken>(database, command, work, async (queries, id) => ({
    token: await readToken(queries, id),
    secret: null,
  }));
}

/** Ends a token. @throws InputError, also for the one that the viewer is using: they would lock themselves out */
export function endToken(database: Database, command: Command, id: string): Promise<ApiToken> {
  const work = async (change: Change) => {
    const { viewer } = command;
    if (viewer.kind === 'token' && viewer.id === id) {
      throw new InputError('id', 'This is the token that you are using: revoke it with another');
    }
    await revokeToken(change, id);
    const value = await readToken(change.queries, id);
    return { subject: { type: 'token' as const, id }, value };
  };
  return runCommand(database, command, work, readToken);
}
