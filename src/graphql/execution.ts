import type { Provenance } from '../cache/provenance.ts';
import type { Visit } from '../domain/view/visit.ts';

/** What there is to a request besides itself. */
export interface Execution {
  /** Null for requests that come from this process, not from the network. */
  visit: Visit | null;
  /** The JSON of its body, when that has been read already. @throws SyntaxError */
  json?: () => unknown;
  /** Told of what the answer is made. */
  provenance?: Provenance;
}
