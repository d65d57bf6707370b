import type { EventFollower } from '../../domain/event/event-follower.ts';
import {
  countEvents,
  lastEventId,
  readEventsAfter,
  type LoggedEvent,
} from '../../domain/event/event-log.ts';
import { logTag } from '../../domain/tag.ts';
import { builder } from '../builder.ts';
import { checkedSize } from '../connection.ts';
import type { Context } from '../context.ts';
import { changeCursor, positionAfter } from './change-cursor.ts';
import { ChangeRef } from './change.ts';

const defaultChanges = 100;
const maxChanges = 1000;

const ChangeEdgeRef = builder.edgeObject({
  type: ChangeRef,
  name: 'ChangeEdge',
  description: 'A change in its place among all.',
});

interface ChangesPage {
  latestCursor(): Promise<string>;
}

const ChangeConnectionRef = builder.connectionObject(
  {
    type: ChangeRef,
    name: 'ChangeConnection',
    description: 'A page of all changes. It has an `endCursor` also when nothing is on it.',
    fields: (t) => ({
      latestCursor: t.string({
        description:
          'Of the last change there is, wherever the page is: only what is to come comes `after` it.',
        resolve: (page) => (page as unknown as ChangesPage).latestCursor(),
      }),
    }),
  },
  ChangeEdgeRef,
);

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnectionRef,
    description:
      'All that changed what the public reads, in the order in which it came to pass. Read on after the last `endCursor` to follow the site; the description of `Change` says how a copy is kept.',
    args: {
      after: t.arg.string({
        description: 'Only what came after this cursor; without one, all there ever was.',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: defaultChanges,
        description: `At most this many; 0 to ${maxChanges}.`,
      }),
    },
    resolve: (_root, args, context) => changesPage(context, args),
  }),
);

async function changesPage(
  { reads, database, streams }: Context,
  { after, first }: { after?: string | null | undefined; first: number },
) {
  const { queries } = reads;
  checkedSize('first', first, maxChanges);
  reads.note(logTag);
  // A cursor may come from a node that heard of it first.
  const position = after == null ? 0n : await positionAfter(database.prisma, after);
  // One more than asked for tells whether there are more.
  const events = await readEventsAfter(queries, position, first + 1);
  await heard(streams.follower, events.at(-1));
  const page = events.slice(0, first);
  const edges = page.map((node) => ({ node, cursor: changeCursor(node.id) }));
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? after ?? changeCursor(null),
      hasNextPage: events.length > first,
      hasPreviousPage: after != null,
    },
    totalCount: () => countEvents(queries),
    latestCursor: async () => changeCursor(await lastEventId(queries)),
  };
}

/** Whoever is told of a change reads anew what it touched: nothing may be answered then from before. */
async function heard(follower: EventFollower, last: LoggedEvent | undefined): Promise<void> {
  if (last && last.sequence > (follower.position ?? 0n)) await follower.settle();
}
