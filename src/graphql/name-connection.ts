import type { NamePosition } from '../domain/text/name-order.ts';
import type { Window } from '../domain/window.ts';
import { connection, type ConnectionArgs, type CursorCodec } from './connection.ts';
import { decodeCursor, encodeCursor, textKey } from './cursor.ts';

/** A page of a list by name. */
export async function nameConnection<Node extends NamePosition>(
  args: ConnectionArgs,
  read: (window: Window<NamePosition>) => Promise<Node[]>,
  count: () => Promise<number>,
) {
  return { ...(await connection<Node, NamePosition>(args, nameCursors, read)), totalCount: count };
}

const nameCursors: CursorCodec<NamePosition, NamePosition> = {
  encode: ({ name, id }) => encodeCursor('NAME', name, id),
  decode(field, cursor) {
    const [name, id] = decodeCursor(field, 'NAME', cursor, textKey);
    return { name, id };
  },
};
