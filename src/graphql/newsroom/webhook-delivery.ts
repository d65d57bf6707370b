import type { DeliveryRecord } from '../../domain/delivery/delivery-reads.ts';
import { readDeliveries } from '../../domain/delivery/delivery-reads.ts';
import { mayManageWebhooks } from '../../domain/policy.ts';
import { builder } from '../builder.ts';
import { changeCursor } from '../changes/change-cursor.ts';

export const DeliveryStateRef = builder.enumType('WebhookDeliveryState', {
  description: 'What became of a delivery until now.',
  values: {
    WAITING: {
      description: 'It is sent as soon as it may: what came before it about the same comes first.',
    },
    DELIVERED: { description: 'It was taken: answered with a status from 200 to 299.' },
    PARKED: { description: 'Nobody took it for 3 days. It is sent no more, unless replayed.' },
  } as const,
});

export const WebhookDeliveryRef = builder.objectRef<DeliveryRecord>('WebhookDelivery');

builder.node(WebhookDeliveryRef, {
  description:
    'A request that a webhook was sent, or is to be. Kept for 30 days after it was settled. For admins; to anyone else there is none.',
  id: { resolve: ({ id }) => id },
  async loadManyWithoutCache(ids, { database, viewer }) {
    if (!mayManageWebhooks(viewer)) return ids.map(() => null);
    const records = await readDeliveries(database.prisma, ids);
    return records.map((record) => (record?.followerName.startsWith('webhook:') ? record : null));
  },
  fields: (t) => ({
    webhookId: t.string({
      description: 'What the request names itself by (`webhook-id`), the same at every attempt.',
      resolve: ({ id }) => id,
    }),
    cursor: t.string({
      description: 'Of the change that it tells, as `changes` has it.',
      resolve: ({ eventId }) => changeCursor(eventId),
    }),
    state: t.expose('state', { type: DeliveryStateRef, description: 'What became of it.' }),
    attempts: t.exposeInt('attempts', { description: 'How often it was sent, or tried to be.' }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'Since when it has been in the queue.',
    }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When it is tried next; while it is tried, when that attempt counts as lost. Null once it is settled.',
      resolve: ({ state, dueAt }) => (state === 'WAITING' ? dueAt : null),
    }),
    lastAttemptAt: t.expose('lastAttemptAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was tried last; null when it never was.',
    }),
    status: t.exposeInt('status', {
      nullable: true,
      description: 'How the last attempt was answered; null when it was not.',
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description: 'Why the last attempt failed; null when it did not.',
    }),
  }),
});
