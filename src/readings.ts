import type { TaggedCache } from './cache/tagged-cache.ts';
import type { Database } from './database/database.ts';
import { readEventLag } from './domain/event/event-lag.ts';
import type { EventFollower } from './domain/event/event-follower.ts';
import type { Reading } from './telemetry/reading.ts';

/** What of a running app can be read as a number. */
export function readingsOf(
  database: Database,
  events: EventFollower,
  cache: TaggedCache,
): Reading[] {
  const lag = () => {
    const { position } = events;
    return position === null ? null : readEventLag(database.prisma, position);
  };
  return [
    {
      ...{ name: 'event_lag', help: 'Events of the log that this node has not heard of' },
      read: async () => (await lag())?.events ?? null,
    },
    {
      ...{ name: 'event_lag_seconds', help: 'Age of the oldest of these' },
      read: async () => (await lag())?.seconds ?? null,
    },
    {
      ...{ name: 'event_hearing', help: '1 while events are heard of at once' },
      read: () => Number(events.hears),
    },
    { name: 'event_listeners', help: 'Open streams and caches', read: () => events.listeners },
    { name: 'cache_bytes', help: 'Memory of answers kept', read: () => cache.bytes },
    {
      ...{ name: 'pool_connections', help: 'To the database, and work that waits for one' },
      label: 'state',
      read: () => poolState(database),
    },
    {
      ...{ name: 'deliveries', help: 'To others, that wait, are tried, or were given up' },
      label: 'state',
      read: () => deliveries(database),
    },
    {
      ...{ name: 'scheduled_overdue', help: 'Drafts whose time to appear has come' },
      read: () =>
        database.prisma.draft.count({
          where: { state: 'SCHEDULED', scheduledAt: { lte: new Date() } },
        }),
    },
  ];
}

async function deliveries({ prisma }: Database): Promise<Record<string, number>> {
  const rows = await prisma.delivery.groupBy({
    by: ['state'],
    where: { state: { not: 'DELIVERED' } },
    _count: true,
  });
  return { WAITING: 0, ...Object.fromEntries(rows.map(({ state, _count }) => [state, _count])) };
}

function poolState(database: Database): Record<string, number> | null {
  const pool = database.pool();
  return pool && { open: pool.total, idle: pool.idle, waiting: pool.waiting };
}
