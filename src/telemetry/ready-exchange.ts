import type { Exchange } from './exchange.ts';
import { epochNow } from './epoch-now.ts';
import { requestIdOf } from './request-id.ts';

/** A request that was answered from memory. */
export interface ReadyRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** @param name in small letters */
  get(name: string): string | null;
}

/** Its exchange; a whole Request is made of it only for those who look. */
export function readyExchange(asked: ReadyRequest): Exchange {
  const { method, url } = asked;
  return {
    ...{ id: requestIdOf(asked), path: url.split('?', 1)[0]!, started: epochNow() },
    ...{ route: 'memory', operations: [], statements: [], failures: 0 },
    get request() {
      return new Request(new URL(url, 'http://localhost'), { method });
    },
  };
}
