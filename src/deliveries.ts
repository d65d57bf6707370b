import type { Client } from './client/client.ts';
import type { Database } from './database/database.ts';
import { addressRules } from './delivery/outgoing/address-rules.ts';
import { requestSender } from './delivery/outgoing/send-request.ts';
import { purgeChannel, purgeFollower } from './delivery/purge/purge-channel.ts';
import type { DeliverySettings } from './delivery/settings.ts';
import { startDelivery, type Deliveries } from './delivery/start-delivery.ts';
import { tellEvent } from './delivery/webhook/tell-event.ts';
import { webhookChannel } from './delivery/webhook/webhook-channel.ts';
import type { EventFollower } from './domain/event/event-follower.ts';
import { changeCursor } from './graphql/changes/change-cursor.ts';
import { encodeGlobalId } from './graphql/global-id.ts';

const typenames = { article: 'Article', section: 'Section', author: 'Author', topic: 'Topic' };

/** Tells everybody who follows the log by requests. */
export function startDeliveries(
  { allow, purge }: DeliverySettings,
  its: {
    database: Database;
    events: EventFollower;
    client: Client;
    report(error: unknown): void;
  },
): Deliveries {
  const { database, events, client, report } = its;
  const names = {
    cursor: changeCursor,
    id: (kind: keyof typeof typenames, id: string) => encodeGlobalId(typenames[kind], id),
  };
  const tell = tellEvent(database, client, names, () => events.catchUp());
  return startDelivery({
    ...{ database, events, report },
    channels: [webhookChannel(database, tell), ...(purge ? [purgeChannel(purge)] : [])],
    always: purge ? [purgeFollower] : [],
    send: requestSender({ rules: addressRules(allow) }),
  });
}
