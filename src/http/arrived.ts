import type { IncomingMessage } from 'node:http';
import type { Asked } from './reply.ts';

/** A request as it came over a connection of Node's. */
export interface Arrived extends Asked {
  url: string;
  /** By the clock of `performance`. */
  began: number;
}

export function arrived({ method = 'GET', url = '/', headers }: IncomingMessage): Arrived {
  return { method, url, began: performance.now(), get: (name) => textOf(headers[name]) };
}

/** By path and query. */
export function isGraphQL(url: string): boolean {
  return /^\/graphql(?:\?|$)/.test(url);
}

function textOf(header: string | string[] | undefined): string | null {
  return header === undefined ? null : String(header);
}
