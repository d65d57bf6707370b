import type { Command } from '../../domain/command/command.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

/** The arguments that every mutation has besides its own. */
export const commandArgs = builder.args((t) => ({
  dryRun: t.boolean({
    required: true,
    defaultValue: false,
    description: 'Check everything and answer with what would be, but change nothing.',
  }),
  idempotencyKey: t.string({
    description:
      'Chosen by you, up to 200 characters: sent again with the same key, the mutation is answered but not done twice.',
  }),
}));

export interface CommandArgs {
  dryRun: boolean;
  idempotencyKey?: string | null | undefined;
}

/** The domain's command for a mutation; `request` is what was asked for, without secrets. */
export function commandOf(
  { viewer, now }: Context,
  action: string,
  { dryRun, idempotencyKey = null }: CommandArgs,
  request: object,
): Command {
  return { action, viewer, now, dryRun, idempotencyKey, request };
}
