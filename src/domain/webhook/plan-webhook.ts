import type { Queries } from '../../database/database.ts';
import type { NewDelivery } from '../delivery/delivery.ts';
import type { LoggedEvent } from '../event/event-log.ts';
import { idOfName } from '../id.ts';
import { currentIds } from '../named/current-ids.ts';
import { entityOf, entityTag, type TaggedKind } from '../tag.ts';
import { webhookFilter } from './webhook-filter.ts';
import { webhookFollower, type Webhook } from './webhook.ts';

/** What a delivery of a webhook is made of when it is sent. */
export interface WebhookData extends Record<string, unknown> {
  /** All that is told as it is now, as tags. */
  touched: string[];
}

/** How many things one request tells of. */
const perDelivery = 50;

/** All section changes wait for each other: their order among siblings is told as a whole. */
const sectionsLane = 'sections';

/**
 * The deliveries that tell a webhook of events. One that touches many things is told in several. The same
 * event makes the same ids again, so that its receiver can know what came twice.
 */
export async function planWebhook(
  queries: Queries,
  webhook: Webhook,
  events: readonly LoggedEvent[],
): Promise<NewDelivery[]> {
  const isWanted = await webhookFilter(queries, webhook);
  const plans: NewDelivery[] = [];
  for (const event of events.filter(isWanted)) {
    const touched = await touchedBy(queries, event);
    for (let part = 0; part === 0 || part < touched.length; part += perDelivery) {
      plans.push(deliveryOf(webhook, event, touched.slice(part, part + perDelivery), part));
    }
  }
  return plans;
}

function deliveryOf(
  { id }: Webhook,
  event: LoggedEvent,
  touched: string[],
  part: number,
): NewDelivery {
  const subject = `${event.subjectType}:${event.subjectId}`;
  const more = event.subjectType === 'section' ? [sectionsLane] : [];
  const data: WebhookData = { touched };
  return {
    id: idOfName(`${webhookFollower(id)} ${event.id} ${part}`),
    ...{ eventId: event.id, data, lanes: [...new Set([subject, ...touched, ...more])] },
  };
}

/** Whose own fields may be different; after a merge also the articles that name who stays. */
async function touchedBy(queries: Queries, event: LoggedEvent): Promise<string[]> {
  const { kind, subjectType, subjectId, tags } = event;
  const subject = subjectType === 'image' ? [] : [entityTag(subjectType as TaggedKind, subjectId)];
  const named = kind.endsWith('.merged') ? await articlesOf(queries, event) : [];
  return [...new Set([...subject, ...tags.filter((tag) => entityOf(tag) !== null), ...named])];
}

async function articlesOf(
  queries: Queries,
  { subjectType, subjectId }: LoggedEvent,
): Promise<string[]> {
  const kind = subjectType as 'author' | 'topic';
  const id = (await currentIds(queries, kind, [subjectId])).get(subjectId)!;
  const rows =
    kind === 'author'
      ? await queries.articleByline.findMany({ where: { authorId: id } })
      : await queries.articleTopic.findMany({ where: { topicId: id } });
  return rows.map(({ articleId }) => entityTag('article', articleId));
}
