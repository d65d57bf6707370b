import type { Client } from './client/client.ts';
import type { Database } from './database/database.ts';
import type { AddressRules } from './delivery/outgoing/address-rules.ts';
import { requestSender } from './delivery/outgoing/send-request.ts';
import { purgeChannel, purgeFollower, type PurgeSettings } from './delivery/purge/purge-channel.ts';
import type { Channel } from './delivery/channel.ts';
import { startDelivery, type Deliveries } from './delivery/start-delivery.ts';
import { tellEvent } from './delivery/webhook/tell-event.ts';
import { webhookChannel } from './delivery/webhook/webhook-channel.ts';
import type { EventFollower } from './domain/event/event-follower.ts';
import { changeCursor } from './graphql/changes/change-cursor.ts';
import { encodeGlobalId } from './graphql/global-id.ts';

const typenames = { article: 'Article', section: 'Section', author: 'Author', topic: 'Topic' };

export interface DeliveriesOptions {
  database: Database;
  events: EventFollower;
  /** What the API answers anybody, for webhooks. */
  client: Client;
  /** Null while nobody is told what to purge. */
  purge: PurgeSettings | null;
  /** Of others. */
  channels: readonly Channel[];
  rules: AddressRules;
  report(error: unknown): void;
}

/** Tells everybody who follows the log by requests. */
export function startDeliveries(options: DeliveriesOptions): Deliveries {
  const { database, events, client, purge, channels, rules, report } = options;
  const names = {
    cursor: changeCursor,
    id: (kind: keyof typeof typenames, id: string) => encodeGlobalId(typenames[kind], id),
  };
  const tell = tellEvent(database, client, names, () => events.catchUp());
  return startDelivery({
    ...{ database, events, report },
    channels: [
      ...channels,
      webhookChannel(database, tell),
      ...(purge ? [purgeChannel(purge)] : []),
    ],
    always: purge ? [purgeFollower] : [],
    send: requestSender({ rules }),
  });
}
