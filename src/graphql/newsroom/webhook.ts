import {
  countDeliveries,
  listDeliveries,
  type DeliveryRecord,
} from '../../domain/delivery/delivery-reads.ts';
import { mayManageWebhooks } from '../../domain/policy.ts';
import { readWebhooks } from '../../domain/webhook/webhook-reads.ts';
import { webhookFollower, type Webhook } from '../../domain/webhook/webhook.ts';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { ChangeKindRef, changeKindOf } from '../changes/change-kind.ts';
import { connection, type CursorCodec } from '../connection.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { encodeGlobalId } from '../global-id.ts';
import { DeliveryStateRef, WebhookDeliveryRef } from './webhook-delivery.ts';

export const WebhookRef = builder.objectRef<Webhook>('Webhook');

const idOrNull = (typename: string, id: string | null) => id && encodeGlobalId(typename, id);

builder.node(WebhookRef, {
  description:
    'An address of somebody else that is told of changes by signed requests, without its secret. For admins; to anyone else there is none.',
  id: { resolve: ({ id }) => id },
  async loadManyWithoutCache(ids, { database, viewer }) {
    if (!mayManageWebhooks(viewer)) return ids.map(() => null);
    return readWebhooks(database.prisma, ids);
  },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Whose address it is, 1 to 100 characters.' }),
    url: t.exposeString('url', { description: 'Where requests go.' }),
    kinds: t.field({
      type: [ChangeKindRef],
      description: 'What it is told of; all kinds when there are none here.',
      resolve: ({ kinds }) => kinds.map((kind) => changeKindOf({ kind })),
    }),
    sectionId: t.id({
      nullable: true,
      description: 'Only articles in this section or below it; null for no such limit.',
      resolve: ({ sectionId }) => idOrNull('Section', sectionId),
    }),
    authorId: t.id({
      nullable: true,
      description: 'Only articles of this author, also after a merge; null for no such limit.',
      resolve: ({ authorId }) => idOrNull('Author', authorId),
    }),
    topicId: t.id({
      nullable: true,
      description: 'Only articles about this topic, also after a merge; null for no such limit.',
      resolve: ({ topicId }) => idOrNull('Topic', topicId),
    }),
    pausedAt: t.expose('pausedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when nothing is sent; what happens waits. Null while it is told.',
    }),
    pauseReason: t.exposeString('pauseReason', {
      nullable: true,
      description: 'Why nothing is sent, as an admin said or as its failures had it; else null.',
    }),
    failingSince: t.expose('failingSince', {
      type: 'DateTime',
      nullable: true,
      description:
        'Since when it takes nothing; after 3 days it is paused. Null when the last attempt went well.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change of it.' }),
    createdBy: t.exposeString('createdBy', { description: 'Who made it, as `kind:id`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});

builder.objectField(WebhookRef, 'deliveries', (t) =>
  t.connection(
    {
      type: WebhookDeliveryRef,
      description: 'What it was sent and is to be sent, the latest first.',
      args: {
        state: t.arg({ type: DeliveryStateRef, description: 'Only those; all without it.' }),
      },
      async resolve({ id }, { state = null, ...args }, { database: { prisma } }) {
        const follower = webhookFollower(id);
        const page = await connection<DeliveryRecord, bigint>(args, cursors, (window) =>
          listDeliveries(prisma, follower, state, window),
        );
        return { ...page, totalCount: () => countDeliveries(prisma, follower, state) };
      },
    },
    { name: 'WebhookDeliveryConnection', description: 'A page of what a webhook was sent.' },
    { name: 'WebhookDeliveryEdge', description: 'A delivery in its place.' },
  ),
);

const numberKey = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

const cursors: CursorCodec<DeliveryRecord, bigint> = {
  encode: ({ number, id }) => encodeCursor('SENT', number.toString(), id),
  decode: (field, cursor) => decodeCursor(field, 'SENT', cursor, numberKey)[0],
};
