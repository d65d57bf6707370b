import type { Queries } from '../../database/database.ts';
import { readDeliveries } from '../../domain/delivery/delivery-reads.ts';
import { sequenceOf } from '../../domain/event/event-log.ts';
import { InputError } from '../../domain/input-error.ts';
import type { ReplayRange } from '../../domain/webhook/replay.ts';
import { replayWebhook } from '../../domain/webhook/webhook-commands.ts';
import { webhookFollower } from '../../domain/webhook/webhook.ts';
import { builder } from '../builder.ts';
import { positionAfter } from '../changes/change-cursor.ts';
import { commandArgs } from './command.ts';
import { idOf } from './draft-inputs.ts';
import { example } from './example.ts';
import { ReplayWebhookInput } from './webhook-inputs.ts';
import { webhookResult, WebhookResultRef } from './webhook-result.ts';

builder.mutationField('replayWebhook', (t) =>
  t.field({
    type: WebhookResultRef,
    description: example(
      'Tells a webhook again what it was told, or would have been by its present filter: one delivery, or all of a part of the log. Each is sent under the id that it had, with what it tells of as it is now. For admins.',
      'ReplayWebhook',
    ),
    args: {
      input: t.arg({ type: ReplayWebhookInput, required: true, description: 'Whom, and what.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      webhookResult(context, 'replayWebhook', args, async (database, command) => {
        const id = idOf('id', args.input.id, ['Webhook']);
        const range = await rangeOf(database.prisma, id, args.input);
        return replayWebhook(database, command, id, range);
      }),
  }),
);

interface Given {
  delivery?: string | null | undefined;
  after?: string | null | undefined;
  until?: string | null | undefined;
}

async function rangeOf(queries: Queries, id: string, given: Given): Promise<ReplayRange> {
  const { delivery, after, until } = given;
  if ((delivery == null) === (after == null)) {
    throw new InputError('delivery', 'It is unclear what to tell again: give a delivery or after');
  }
  if (after != null) {
    const last = until == null ? null : await positionAfter(queries, until);
    return { after: await positionAfter(queries, after), until: last };
  }
  const sequence = await sequenceTold(
    queries,
    id,
    idOf('delivery', delivery!, ['WebhookDelivery']),
  );
  return { after: sequence - 1n, until: sequence };
}

/** Of the change that a delivery tells. */
async function sequenceTold(queries: Queries, webhookId: string, id: string): Promise<bigint> {
  const [record] = await readDeliveries(queries, [id]);
  if (record?.eventId && record.followerName === webhookFollower(webhookId)) {
    const sequence = await sequenceOf(queries, record.eventId);
    if (sequence !== null) return sequence;
  }
  throw new InputError('delivery', 'This is no delivery of the webhook: give the id of one');
}
