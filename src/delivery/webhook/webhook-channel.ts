import type { Database } from '../../database/database.ts';
import type { DueDelivery } from '../../domain/delivery/delivery.ts';
import { noteAttempt } from '../../domain/webhook/note-attempt.ts';
import type { WebhookData } from '../../domain/webhook/plan-webhook.ts';
import { planWebhook } from '../../domain/webhook/plan-webhook.ts';
import { findWebhook, readSigning } from '../../domain/webhook/webhook-reads.ts';
import { webhookIdOf } from '../../domain/webhook/webhook.ts';
import type { Channel } from '../channel.ts';
import { signedHeaders } from './sign.ts';

/** What a request of a webhook says. */
export interface WebhookBody {
  /** As in `article.published`. */
  type: string;
  /** When it happened. */
  timestamp: string;
  data: object;
}

/** Reads what is told of an event: what happened, and what it touched as it is now. */
export type TellEvent = (eventId: string, touched: readonly string[]) => Promise<WebhookBody>;

/** Webhooks are told what the API answers anybody, signed. */
export function webhookChannel({ prisma, now }: Database, tell: TellEvent): Channel {
  const kind = 'webhook';
  return {
    kind,
    async plan(queries, follower, events) {
      const webhook = await findWebhook(queries, webhookIdOf(follower));
      return webhook ? planWebhook(queries, webhook, events) : [];
    },
    async request({ id, follower, eventId, data }: DueDelivery) {
      const time = now();
      const signing = await readSigning(prisma, webhookIdOf(follower), time);
      if (!signing || eventId === null) return null;
      const body = JSON.stringify(await tell(eventId, (data as WebhookData).touched));
      const headers = signedHeaders(signing.secrets, id, body, time);
      return { method: 'POST', url: signing.url, headers, body };
    },
    settled: (queries, { follower }, outcome, _settled, now) =>
      noteAttempt(queries, webhookIdOf(follower), outcome, now),
  };
}
