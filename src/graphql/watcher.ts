import type { Queries } from '../database/database.ts';

/** What was executed. */
export interface OperationDone {
  name: string | null;
  type: 'query' | 'mutation' | 'subscription';
  /** The start of the document's SHA-256, hexadecimal. */
  hash: string;
  /** Milliseconds since 1970, with fractions. */
  started: number;
  milliseconds: number;
  errors: number;
}

/** Knows which request code runs for, and is told what that comes to. */
export interface Watcher {
  /** By which support finds what was reported of the current request; null when it has no id. */
  readonly id: string | null;
  /** What becomes of a request that is made for another is known to be of that. */
  adopt(made: Request, request: Request): void;
  /**
   * Runs what has to be known to be for a request wherever it leads to. While it does, all that is
   * asynchronous takes longer.
   */
  within<Result>(request: Request, work: () => Promise<Result>): Promise<Result>;
  /** What makes queries tell of their statements for a request that nothing runs within. */
  hearing(request: Request): <Client extends Queries>(queries: Client) => Client;
  /** An operation was executed. */
  operated(operation: OperationDone, request: Request): void;
}

export const nobody: Watcher = {
  id: null,
  adopt: () => {},
  within: (_request, work) => work(),
  hearing: () => (queries) => queries,
  operated: () => {},
};
