import type { Queries } from '../../database/database.ts';
import { sequenceOf } from '../../domain/event/event-log.ts';
import { InputError } from '../../domain/input-error.ts';
import { decodeCursor, encodeCursor, textKey } from '../cursor.ts';

const order = 'LOG';

/** Before the first change. */
const beginning = '00000000-0000-0000-0000-000000000000';

/**
 * A place in the event log: the last event that was read; null for none. An id, as numbers in
 * the log have gaps that tell of what was tried and not done.
 */
export function changeCursor(eventId: string | null): string {
  return encodeCursor(order, '', eventId ?? beginning);
}

/** The sequence after which to read on. @throws InputError */
export async function positionAfter(queries: Queries, cursor: string): Promise<bigint> {
  const [, id] = decodeCursor('after', order, cursor, textKey);
  if (id === beginning) return 0n;
  const sequence = await sequenceOf(queries, id);
  if (sequence !== null) return sequence;
  throw new InputError(
    'after',
    'after: this cursor is of no change that is known here: leave it out to begin anew',
  );
}
