import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from './generated/client.ts';
import type { Clock } from './clock.ts';
import type { Listener } from './listen.ts';

export type Adapter = SqlMigrationAwareDriverAdapterFactory;

/** Connections that are open, those of them that wait for work, and work that waits for one. */
export interface PoolState {
  total: number;
  idle: number;
  waiting: number;
}

/** A copy of the database that follows it, for reading. */
export interface Replica {
  /** Host and port. */
  readonly name: string;
  /** Reads from it, and from the primary what it breaks down at. */
  readonly prisma: PrismaClient<'query'>;
  /** The last event that it has, zero before the first. @throws when it can't be read from */
  position(): Promise<bigint>;
  /** Called when a read had to be done by the primary. */
  onBroken(listener: () => void): void;
  close(): Promise<void>;
}

/** Where the data is: PostgreSQL over the network, or PostgreSQL inside this process (PGlite). */
export interface Store {
  readonly kind: 'postgresql' | 'pglite';
  /** What Prisma connects through. */
  readonly adapter: Adapter;
  /** Copies to read from; none for PGlite. */
  readonly replicas: readonly Replica[];
  /** Runs `work` while no other process that asks for the same runs its own. */
  exclusively<Result>(work: (adapter: Adapter) => Promise<Result>): Promise<Result>;
  /** Calls `heard` for every notification on a channel, and whenever some may have been missed. */
  listen(channel: string, heard: () => void): Listener;
  /** Missing where this machine's own does. */
  clock?(): Promise<Clock>;
  /** Missing where there is but one connection. */
  pool?(): PoolState;
  close(): Promise<void>;
}
