import type { Change } from '../change.ts';
import { newId } from '../id.ts';
import { logTag } from '../tag.ts';
import type { NewEvent } from './event.ts';

/** Held from before a sequence number is taken until commit: log order is commit order. */
const eventLogLock = 0x6c6f67; // "log"

/** The channel on which PostgreSQL tells followers, at commit, that the log has grown. */
export const eventChannel = 'masthead_events';

/**
 * Appends to the event log inside the caller's transaction: what happened and its event are kept
 * together or not at all. Call it last, since other writers of events wait from here to the commit.
 */
export async function appendEvent(change: Change, event: NewEvent): Promise<void> {
  const { queries, actor, now } = change;
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(${eventLogLock}::bigint)`;
  await queries.event.create({
    data: {
      id: newId(),
      kind: event.kind,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      actor,
      at: now,
      data: event.data,
      tags: [...new Set([...event.tags, logTag])],
    },
  });
  await queries.$executeRaw`SELECT pg_notify(${eventChannel}, '')`;
}
