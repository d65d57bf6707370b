import type { ExecutionResult } from 'graphql';
import type { KeptReads } from '../cache/kept-reads.ts';
import type { Provenance } from '../cache/provenance.ts';
import type { Visit } from '../domain/view/visit.ts';

/** What a caller within this process knows of a request, or wants to. */
export interface Known {
  /** The JSON of its body, when that has been read already. @throws SyntaxError */
  json?: () => unknown;
  /** What came of it, when it has been executed already. */
  executed?: ExecutionResult;
  /** Told of what the answer is made. */
  provenance?: Provenance;
  /** What the answer may be made of though it was read before. */
  kept?: KeptReads;
}

/** What there is to a request besides itself. */
export interface Execution extends Known {
  /** Null for requests that come from this process, not from the network. */
  visit: Visit | null;
}
