import type { Database } from '../../database/database.ts';
import type { Command } from '../../domain/command/command.ts';
import { InputError } from '../../domain/input-error.ts';
import { mayWrite } from '../../domain/policy.ts';
import type { IssuedPreview } from '../../domain/preview/preview-commands.ts';
import type { PreviewToken } from '../../domain/preview/preview-token.ts';
import { authorize } from '../authorize.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { encodeGlobalId } from '../global-id.ts';
import { absoluteUrl } from '../urls.ts';
import { commandOf, type CommandArgs } from './command.ts';
import { PreviewTokenRef } from './preview-token.ts';
import { InputProblem, InputProblemRef } from './problems.ts';

const dryRun = 'Nothing was changed: this is what would be.';
const once =
  'Shown this once: keep it. Null on a dry run, and when the mutation was answered again under its idempotency key.';

export class PreviewCreated {
  readonly preview: PreviewToken;
  readonly secret: string | null;
  readonly dryRun: boolean;

  constructor({ preview, secret }: IssuedPreview, dryRun: boolean) {
    this.preview = preview;
    this.secret = secret;
    this.dryRun = dryRun;
  }
}

const PreviewCreatedRef = builder.objectType(PreviewCreated, {
  name: 'PreviewCreated',
  description: 'A preview that was made, or by a dry run would be.',
  isTypeOf: (value) => value instanceof PreviewCreated,
  fields: (t) => ({
    id: t.id({
      description: 'Of its PreviewToken, to revoke it by.',
      resolve: ({ preview }) => encodeGlobalId('PreviewToken', preview.id),
    }),
    url: t.string({
      nullable: true,
      description: `The draft's page, for anyone who is given this link. ${once}`,
      resolve: ({ secret }, _args, { site }) =>
        secret === null ? null : absoluteUrl(site, `/preview/${secret}`),
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description: `For clients with a page of their own, to send as \`Masthead-Preview: SECRET\`. ${once}`,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'From when on it shows nothing.',
      resolve: ({ preview }) => preview.expiresAt,
    }),
    dryRun: t.exposeBoolean('dryRun', { description: dryRun }),
  }),
});

export class PreviewRevoked {
  readonly preview: PreviewToken;
  readonly dryRun: boolean;

  constructor(preview: PreviewToken, dryRun: boolean) {
    this.preview = preview;
    this.dryRun = dryRun;
  }
}

const PreviewRevokedRef = builder.objectType(PreviewRevoked, {
  name: 'PreviewRevoked',
  description: 'A preview that shows nothing from now on, or after a dry run would show nothing.',
  isTypeOf: (value) => value instanceof PreviewRevoked,
  fields: (t) => ({
    preview: t.expose('preview', { type: PreviewTokenRef, description: 'After the change.' }),
    dryRun: t.exposeBoolean('dryRun', { description: dryRun }),
  }),
});

export const CreatePreviewTokenResultRef = builder.unionType('CreatePreviewTokenResult', {
  description: 'The new preview, or why none was made.',
  types: [PreviewCreatedRef, InputProblemRef],
});

export const RevokePreviewTokenResultRef = builder.unionType('RevokePreviewTokenResult', {
  description: 'The preview that was revoked, or why it was not.',
  types: [PreviewRevokedRef, InputProblemRef],
});

/** Runs a mutation of previews and answers with its result, or with a problem that the editor can mend. */
export async function previewResult<Result>(
  context: Context,
  action: string,
  args: CommandArgs & { input: object },
  run: (database: Database, command: Command) => Promise<Result>,
): Promise<Result | InputProblem> {
  authorize(context.viewer, mayWrite, 'preview drafts');
  try {
    return await run(context.database, commandOf(context, action, args, args.input));
  } catch (error) {
    if (error instanceof InputError) return new InputProblem(error);
    throw error;
  }
}
