import * as z from 'zod';
import { isId } from '../domain/id.ts';
import { InputError } from '../domain/input-error.ts';
import { isStorable } from '../domain/text/storable.ts';

/** Which order a cursor belongs to, the key there, and the id that settles equal keys. */
const cursorShape = z.tuple([
  z.string(),
  z.union([z.string(), z.number()]),
  z.string().refine(isId),
]);

/** An opaque keyset cursor: a position, not a count, so it stays right while the list changes. */
export function encodeCursor(order: string, key: string | number, id: string): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

/** A key of a list by time: milliseconds of the years that both JavaScript and PostgreSQL write alike. */
export const timeKey = z
  .int()
  .min(Date.parse('0001-01-01'))
  .max(Date.parse('9999-12-31'))
  .transform((time) => new Date(time));

/** A key of a list by words. */
export const textKey = z.string().refine(isStorable);

/** @throws InputError for a text that is no cursor, or one of a list in another order */
export function decodeCursor<Key>(
  field: string,
  order: string,
  cursor: string,
  keyShape: z.ZodType<Key>,
): [Key, string] {
  const parsed = cursorShape.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw noCursor(field, cursor);
  const [itsOrder, itsKey, id] = parsed.data;
  if (itsOrder !== order) {
    throw new InputError(
      field,
      `${field}: this cursor is of a list ordered by ${itsOrder}, and this one is by ${order}`,
    );
  }
  const key = keyShape.safeParse(itsKey);
  if (!key.success) throw noCursor(field, cursor);
  return [key.data, id];
}

function noCursor(field: string, cursor: string): InputError {
  return new InputError(
    field,
    `${field}: "${cursor.slice(0, 100)}" is no cursor: give one from this list's edges`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
