import type { Exchange } from './exchange.ts';
import { epochNow } from './epoch-now.ts';
import { requestIdOf } from './request-id.ts';

/** A request that was answered before it came to any part of the server. */
export interface ReadyRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** @param name in small letters */
  get(name: string): string | null;
}

/** @param route what answered it */
export function readyExchange(asked: ReadyRequest, route: string): Exchange {
  const { method, url } = asked;
  const query = url.indexOf('?');
  // Field by field, since it is made for every request that is answered from memory.
  return {
    id: requestIdOf(asked),
    method,
    path: query < 0 ? url : url.slice(0, query),
    started: epochNow(),
    route,
    operations: [],
    statements: [],
    failures: 0,
    isAnswered: true,
    header: (name) => asked.get(name),
  };
}
