import { mayManageWebhooks } from '../../domain/policy.ts';
import { countWebhooks, listWebhooks } from '../../domain/webhook/webhook-reads.ts';
import { authorize } from '../authorize.ts';
import { builder } from '../builder.ts';
import { newestConnection } from '../newest-connection.ts';
import { WebhookRef } from './webhook.ts';

builder.queryField('webhooks', (t) =>
  t.connection(
    {
      type: WebhookRef,
      description: 'All webhooks, newest first. For admins.',
      resolve(_root, args, { viewer, database: { prisma } }) {
        authorize(viewer, mayManageWebhooks, 'read webhooks');
        return newestConnection(
          args,
          (window) => listWebhooks(prisma, window),
          () => countWebhooks(prisma),
        );
      },
    },
    { name: 'WebhookConnection', description: 'A page of the list of webhooks.' },
    { name: 'WebhookEdge', description: 'A webhook in its place in the list.' },
  ),
);
