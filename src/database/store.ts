import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Listener } from './listen.ts';

export type Adapter = SqlMigrationAwareDriverAdapterFactory;

/** Connections that are open, those of them that wait for work, and work that waits for one. */
export interface PoolState {
  total: number;
  idle: number;
  waiting: number;
}

/** Where the data is: PostgreSQL over the network, or PostgreSQL inside this process (PGlite). */
export interface Store {
  readonly kind: 'postgresql' | 'pglite';
  /** What Prisma connects through. */
  readonly adapter: Adapter;
  /** Runs `work` while no other process that asks for the same runs its own. */
  exclusively<Result>(work: (adapter: Adapter) => Promise<Result>): Promise<Result>;
  /** Calls `heard` for every notification on a channel, and whenever some may have been missed. */
  listen(channel: string, heard: () => void): Listener;
  /** Missing where there is but one connection. */
  pool?(): PoolState;
  close(): Promise<void>;
}
