import {
  addWebhook,
  changeWebhook,
  continueWebhook,
  removeWebhook,
  renewWebhookSecret,
  stopWebhook,
} from '../../domain/webhook/webhook-commands.ts';
import { builder } from '../builder.ts';
import { commandArgs } from './command.ts';
import { example } from './example.ts';
import {
  CreateWebhookInput,
  filterOf,
  PauseWebhookInput,
  UpdateWebhookInput,
  webhookTarget,
  WebhookTargetInput,
} from './webhook-inputs.ts';
import { webhookResult, WebhookResultRef } from './webhook-result.ts';

builder.mutationField('createWebhook', (t) =>
  t.field({
    type: WebhookResultRef,
    description: example(
      'Has an address told of all changes from now on that pass its filter, in order for each article, and shows the secret that signs the requests, this once. For admins.',
      'CreateWebhook',
    ),
    args: {
      input: t.arg({ type: CreateWebhookInput, required: true, description: 'Where, and what.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      webhookResult(context, 'createWebhook', args, async (database, command) => {
        const { name, url } = args.input;
        const { kinds = [], sectionId, authorId, topicId } = await filterOf(args.input, context);
        const ids = { sectionId: sectionId ?? null, authorId: authorId ?? null };
        const fields = { name, url, kinds, ...ids, topicId: topicId ?? null };
        return addWebhook(database, command, fields, context.addressProblem);
      }),
  }),
);

builder.mutationField('updateWebhook', (t) =>
  t.field({
    type: WebhookResultRef,
    description: example(
      'Changes the fields given: what waits goes to the new address, and later changes pass the new filter. For admins.',
      'UpdateWebhook',
    ),
    args: {
      input: t.arg({ type: UpdateWebhookInput, required: true, description: 'Which, and what.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      webhookResult(context, 'updateWebhook', args, async (database, command) => {
        const { name, url } = args.input;
        const fields = { ...(name != null && { name }), ...(url != null && { url }) };
        const given = { ...fields, ...(await filterOf(args.input, context)) };
        const target = webhookTarget(args.input);
        return changeWebhook(database, command, target, given, context.addressProblem);
      }),
  }),
);

builder.mutationField('pauseWebhook', (t) =>
  t.field({
    type: WebhookResultRef,
    description: example(
      'Has nothing sent to a webhook for now. Nothing is lost: what happens waits for it. For admins.',
      'PauseWebhook',
    ),
    args: {
      input: t.arg({ type: PauseWebhookInput, required: true, description: 'Which, and why.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      webhookResult(context, 'pauseWebhook', args, async (database, command) =>
        stopWebhook(database, command, webhookTarget(args.input), args.input.reason),
      ),
  }),
);

builder.mutationField('resumeWebhook', (t) =>
  t.field({
    type: WebhookResultRef,
    description: example(
      'Has a webhook told again, from where it was paused. What waited is tried at once, for another 3 days. For admins.',
      'ResumeWebhook',
    ),
    args: {
      input: t.arg({ type: WebhookTargetInput, required: true, description: 'Which.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      webhookResult(context, 'resumeWebhook', args, async (database, command) =>
        continueWebhook(database, command, webhookTarget(args.input)),
      ),
  }),
);

builder.mutationField('deleteWebhook', (t) =>
  t.field({
    type: WebhookResultRef,
    description: example(
      'Ends a webhook, with what waits for it and the log of what it was sent. For admins.',
      'DeleteWebhook',
    ),
    args: {
      input: t.arg({ type: WebhookTargetInput, required: true, description: 'Which.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      webhookResult(context, 'deleteWebhook', args, async (database, command) =>
        removeWebhook(database, command, webhookTarget(args.input)),
      ),
  }),
);

builder.mutationField('rotateWebhookSecret', (t) =>
  t.field({
    type: WebhookResultRef,
    description: example(
      'Makes a new secret for a webhook and shows it, this once. For 24 hours requests are signed with the one before too. For admins.',
      'RotateWebhookSecret',
    ),
    args: {
      input: t.arg({ type: WebhookTargetInput, required: true, description: 'Which.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      webhookResult(context, 'rotateWebhookSecret', args, async (database, command) =>
        renewWebhookSecret(database, command, webhookTarget(args.input)),
      ),
  }),
);
