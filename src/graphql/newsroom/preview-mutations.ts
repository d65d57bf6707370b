import { endPreview, issuePreview } from '../../domain/preview/preview-commands.ts';
import { builder } from '../builder.ts';
import { commandArgs } from './command.ts';
import { idOf } from './draft-inputs.ts';
import { example } from './example.ts';
import {
  CreatePreviewTokenResultRef,
  PreviewCreated,
  previewResult,
  PreviewRevoked,
  RevokePreviewTokenResultRef,
} from './preview-result.ts';

const CreatePreviewTokenInput = builder.inputType('CreatePreviewTokenInput', {
  description: 'A draft to show.',
  fields: (t) => ({
    draft: t.id({ required: true, description: 'Of a draft that you may read.' }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'From when on it shows nothing: within 30 days; null for 7 days from now.',
    }),
  }),
});

builder.mutationField('createPreviewToken', (t) =>
  t.field({
    type: CreatePreviewTokenResultRef,
    description: example(
      'Makes a link that shows a draft as it would be published, always with its latest words, and the unpublished stories pinned to it: all of them when an editor makes it, their own and those given to them when a contributor does. Whoever has the link needs no token. For those who may read the draft.',
      'CreatePreview',
    ),
    args: {
      input: t.arg({ type: CreatePreviewTokenInput, required: true, description: 'Of what.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      previewResult(context, 'createPreviewToken', args, async (database, command) => {
        const { draft, expiresAt = null } = args.input;
        const input = { draftId: idOf('draft', draft, ['Draft', 'Article']), expiresAt };
        return new PreviewCreated(await issuePreview(database, command, input), args.dryRun);
      }),
  }),
);

const RevokePreviewTokenInput = builder.inputType('RevokePreviewTokenInput', {
  description: 'A preview to end.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Of the preview.' }) }),
});

builder.mutationField('revokePreviewToken', (t) =>
  t.field({
    type: RevokePreviewTokenResultRef,
    description: example(
      'Has a preview show nothing from now on, whoever made it. For those who may read the draft.',
      'RevokePreview',
    ),
    args: {
      input: t.arg({ type: RevokePreviewTokenInput, required: true, description: 'Which.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      previewResult(context, 'revokePreviewToken', args, async (database, command) => {
        const id = idOf('id', args.input.id, ['PreviewToken']);
        return new PreviewRevoked(await endPreview(database, command, id), args.dryRun);
      }),
  }),
);
