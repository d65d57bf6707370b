import type { Queries } from '../../database/database.ts';
import type { LoggedEvent } from '../event/event-log.ts';
import { currentIds, formerIds } from '../named/current-ids.ts';
import type { NamedKind } from '../named/named-kind.ts';
import { listTag, type Tag } from '../tag.ts';
import type { Webhook } from './webhook.ts';

/**
 * Whether a webhook is told of an event. With a section, an author or a topic only articles count: those
 * that stand in their lists, or stood there just before, which the event's tags say.
 */
export async function webhookFilter(
  queries: Queries,
  { kinds, sectionId, authorId, topicId }: Webhook,
): Promise<(event: LoggedEvent) => boolean> {
  const lists = [
    ...(sectionId ? [[listTag('section', sectionId)]] : []),
    ...(authorId ? [await namedLists(queries, 'author', authorId)] : []),
    ...(topicId ? [await namedLists(queries, 'topic', topicId)] : []),
  ];
  return ({ kind, subjectType, tags }) =>
    (kinds.length === 0 || kinds.includes(kind)) &&
    (lists.length === 0 || subjectType === 'article') &&
    lists.every((anyOf) => anyOf.some((tag) => tags.includes(tag)));
}

/** Also of those that were merged into it, and of what it was merged into. */
async function namedLists(queries: Queries, kind: NamedKind, id: string): Promise<Tag[]> {
  const current = (await currentIds(queries, kind, [id])).get(id)!;
  const all = [current, ...(await formerIds(queries, kind, current))];
  return all.map((each) => listTag(kind, each));
}
