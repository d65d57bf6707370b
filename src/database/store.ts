import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

export type Adapter = SqlMigrationAwareDriverAdapterFactory;

/** Where the data is: PostgreSQL over the network, or PostgreSQL inside this process (PGlite). */
export interface Store {
  readonly kind: 'postgresql' | 'pglite';
  /** What Prisma connects through. */
  readonly adapter: Adapter;
  /** Runs `work` while no other process that asks for the same runs its own. */
  exclusively<Result>(work: (adapter: Adapter) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
