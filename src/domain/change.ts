import type { Queries } from '../database/database.ts';

/** What every write is given: the transaction it is part of, who asked for it, and when. */
export interface Change {
  readonly queries: Queries;
  /** As `kind:id`: `token:…`, `oidc:…`, `system:…`. */
  readonly actor: string;
  readonly now: Date;
}
