import type { Database } from './database/database.ts';
import { countUnsettled } from './domain/delivery/delivery-state.ts';
import { countOverdue } from './domain/draft/overdue.ts';
import { readEventLag } from './domain/event/event-lag.ts';
import type { EventFollower } from './domain/event/event-follower.ts';
import type { PublicReads } from './domain/event/public-reads.ts';
import type { Reading } from './telemetry/reading.ts';

/** What of a running app can be read as a number. */
export function readingsOf(
  database: Database,
  events: EventFollower,
  publicReads: PublicReads,
  cacheBytes: () => number,
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
    {
      ...{ name: 'events_parked', help: 'Events that something here failed at, up to 100' },
      read: () => events.parked.length,
    },
    {
      ...{ name: 'replica_lag', help: 'Events that a replica lacks; absent while it is left out' },
      label: 'replica',
      read: () => lagOf(publicReads, events.position),
    },
    {
      ...{
        name: 'clock_skew_seconds',
        help: "By which the machine's clock is ahead of the database's",
      },
      read: () => database.skew(),
    },
    { name: 'cache_bytes', help: 'Memory of answers kept', read: cacheBytes },
    {
      ...{ name: 'pool_connections', help: 'To the database, and work that waits for one' },
      label: 'state',
      read: () => poolState(database),
    },
    {
      ...{ name: 'deliveries', help: 'To others, that wait, are tried, or were given up' },
      label: 'state',
      read: () => countUnsettled(database.prisma),
    },
    {
      ...{ name: 'scheduled_overdue', help: 'Drafts whose time to appear has come' },
      read: () => countOverdue(database.prisma, database.now()),
    },
  ];
}

function lagOf({ positions }: PublicReads, heard: bigint | null): Record<string, number> {
  const usable = positions.filter(({ position }) => position !== null && heard !== null);
  return Object.fromEntries(
    usable.map(({ name, position }) => [name, Math.max(Number(heard! - position!), 0)]),
  );
}

function poolState(database: Database): Record<string, number> | null {
  const pool = database.pool();
  return pool && { open: pool.total, idle: pool.idle, waiting: pool.waiting };
}
