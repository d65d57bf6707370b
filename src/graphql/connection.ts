import { InputError } from '../domain/input-error.ts';
import type { Window } from '../domain/window.ts';

/** Relay's four arguments, as GraphQL gives them. */
export interface ConnectionArgs {
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}

export const defaultPageSize = 20;
export const maxPageSize = 100;

/** How an order's positions are written in a cursor and read from it; `field` is the argument to name in errors. */
export interface CursorCodec<Node, Position> {
  encode(node: Node): string;
  decode(field: string, cursor: string): Position;
}

/** What most clients ask no cursor of. */
class Edge<Node> {
  readonly node: Node;
  readonly #codec: { encode(node: Node): string };

  constructor(node: Node, codec: { encode(node: Node): string }) {
    this.node = node;
    this.#codec = codec;
  }

  get cursor(): string {
    return this.#codec.encode(this.node);
  }
}

/** One page of a list as Relay wants it, from a read that takes a window. */
export async function connection<Node, Position>(
  args: ConnectionArgs,
  codec: CursorCodec<Node, Position>,
  read: (window: Window<Position>) => Promise<Node[]>,
) {
  const size = pageSize(args);
  const backwards = args.last != null;
  const after = args.after == null ? null : codec.decode('after', args.after);
  const before = args.before == null ? null : codec.decode('before', args.before);
  // One more than asked for tells whether there are more.
  const rows = await read({ after, before, limit: size + 1, backwards });
  const more = rows.length > size;
  const nodes = rows.slice(0, size);
  if (backwards) nodes.reverse();
  const edges = nodes.map((node) => new Edge(node, codec));
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: backwards ? before !== null : more,
      hasPreviousPage: backwards ? more : after !== null,
    },
  };
}

/** The page of a list that can't have anything in it; wrong arguments are still told. */
export function emptyConnection(args: ConnectionArgs) {
  pageSize(args);
  const pageInfo = {
    startCursor: null,
    endCursor: null,
    hasNextPage: false,
    hasPreviousPage: false,
  };
  return { edges: [], pageInfo, totalCount: () => Promise.resolve(0) };
}

function pageSize({ first, last }: ConnectionArgs): number {
  if (first != null && last != null) {
    throw new InputError(
      'last',
      'Give first or last, not both: one counts from the beginning, the other from the end',
    );
  }
  if (first != null) return checkedSize('first', first);
  return last == null ? defaultPageSize : checkedSize('last', last);
}

/** @throws InputError unless `size` is a number of things that can be asked for at once */
export function checkedSize(field: string, size: number, max = maxPageSize): number {
  if (size < 0) throw new InputError(field, `${field}: ${size} is negative: give 0 to ${max}`);
  if (size > max)
    throw new InputError(
      field,
      `${field}: ${size} is too many at once: give 0 to ${max}, and page on`,
    );
  return size;
}
