import { insertRows } from '../../database/insert-rows.ts';
import type { Prisma } from '../../database/generated/client.ts';
import type { Change } from '../change.ts';
import { newId } from '../id.ts';
import { logTag } from '../tag.ts';
import type { NewEvent } from './event.ts';

/** The channel on which PostgreSQL tells followers, at commit, that the log has grown. */
export const eventChannel = 'masthead_events';

/**
 * Appends to the event log inside the caller's transaction: what happened and its event are kept
 * together or not at all. Its place in the log it gets when the transaction commits.
 */
export async function appendEvent(change: Change, event: NewEvent): Promise<void> {
  await change.queries.$executeRaw(appendingEvents(change, [event]));
}

/** SQL that does the same for several, in their order. */
export function appendingEvents(change: Change, events: readonly NewEvent[]): Prisma.Sql {
  const rows = events.map((event) => eventRow(change, event));
  return insertRows('coming_events', columns, rows);
}

const columns = [
  ...(['id', 'kind', 'subjectType', 'subjectId', 'actor', 'at', 'data', 'tags'] as const),
];

function eventRow({ actor, now }: Change, { kind, subject, data, tags }: NewEvent) {
  return {
    ...{ id: newId(), kind, actor, at: now, data },
    ...{ subjectType: subject.type, subjectId: subject.id },
    tags: [...new Set([...tags, logTag])],
  };
}
