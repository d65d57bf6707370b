import type { Window } from '../domain/window.ts';
import { connection, type ConnectionArgs, type CursorCodec } from './connection.ts';
import { decodeCursor, encodeCursor, textKey } from './cursor.ts';

/** A page of a list of what was made, newest first. */
export async function newestConnection<Node extends { id: string }>(
  args: ConnectionArgs,
  read: (window: Window<string>) => Promise<Node[]>,
  count: () => Promise<number>,
) {
  return { ...(await connection<Node, string>(args, cursors, read)), totalCount: count };
}

/** Ids are in the order of making: they need no other key. */
const cursors: CursorCodec<{ id: string }, string> = {
  encode: ({ id }) => encodeCursor('MADE', '', id),
  decode: (field, cursor) => decodeCursor(field, 'MADE', cursor, textKey)[1],
};
