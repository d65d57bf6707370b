import type { Queries } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import { jsonRows, jsonValue } from '../json-rows.ts';
import { countedEntries } from '../list-count/counted-entries.ts';
import type { Tag } from '../tag.ts';

/** The owner of the log's count. */
const logId = '00000000-0000-0000-0000-000000000000';

/** An event of the log as its followers see it. */
export interface LoggedEvent {
  /** Its place in the log; grows in the order of commits. */
  sequence: bigint;
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  at: Date;
  data: Record<string, unknown>;
  tags: Tag[];
}

/** Zero for a log without events. */
export async function lastSequence(queries: Queries): Promise<bigint> {
  const last = Prisma.sql`SELECT to_json(coalesce(max(sequence), 0)::text) FROM events`;
  return BigInt(await jsonValue<string>(queries, last));
}

/** The id of the last event; null for a log without any. */
export async function lastEventId(queries: Queries): Promise<string | null> {
  const event = await queries.event.findFirst({
    orderBy: { sequence: 'desc' },
    select: { id: true },
  });
  return event?.id ?? null;
}

export async function countEvents(queries: Queries): Promise<number> {
  const count = countedEntries('log', Prisma.sql`${logId}::uuid`, { from: null, before: null });
  const [row] = await queries.$queryRaw<{ count: number }[]>`SELECT (${count})::int AS count`;
  return row!.count;
}

/** Where an event stands in the log; null when it isn't there. */
export async function sequenceOf(queries: Queries, id: string): Promise<bigint | null> {
  const event = await queries.event.findUnique({ where: { id }, select: { sequence: true } });
  return event?.sequence ?? null;
}

/** What came just before an event; null for the first. */
export async function eventBefore(queries: Queries, id: string): Promise<string | null> {
  const [before] = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM events WHERE sequence < (SELECT sequence FROM events WHERE id = ${id}::uuid)
    ORDER BY sequence DESC LIMIT 1`;
  return before?.id ?? null;
}

/** Events of the log in its order. */
export async function readEventsAfter(
  queries: Queries,
  after: bigint,
  limit: number,
): Promise<LoggedEvent[]> {
  const rows = await jsonRows<EventRow>(
    queries,
    Prisma.sql`SELECT sequence::text, id, kind, subject_type AS "subjectType",
      subject_id AS "subjectId", at, data, tags
      FROM events WHERE sequence > ${String(after)}::bigint ORDER BY events.sequence LIMIT ${limit}`,
  );
  return rows.map((row) => ({ ...row, sequence: BigInt(row.sequence), at: new Date(row.at) }));
}

/** Numbers that grow for ever, and times, are text. */
type EventRow = Omit<LoggedEvent, 'sequence' | 'at'> & { sequence: string; at: string };
