import type { IncomingMessage, ServerResponse } from 'node:http';
import { arrived } from './arrived.ts';
import type { Passing } from './passing.ts';
import type { Answered } from './refuse.ts';
import type { HeaderList } from './header-list.ts';

/** Which pages may read answers in their readers' browsers: of these origins, or null for any. */
export type Origins = readonly string[] | null;

/** What others' pages may want to read; all else is for people. */
const open =
  /^\/(?:graphql|oembed|export|feeds\.opml|(?:[^?]+\/)?feed\.(?:rss|atom|json|ninjs))(?:\?|$)/;

/** Headers that a page may see besides those that any may. */
const shown = 'ETag, Retry-After, WWW-Authenticate, X-Request-Id';

/**
 * Lets pages of other sites read answers, never with what a browser knows of its reader: tokens travel in a
 * header that the page itself has to set. Answers questions ahead of requests by itself.
 */
export function sharing(
  { origins, answered }: { origins: Origins; answered: Answered },
  next: Passing,
): Passing {
  return (incoming, outgoing, headers) => {
    const { method, url = '' } = incoming;
    if (!open.test(url)) {
      next(incoming, outgoing, headers);
      return;
    }
    const origin = allowed(origins, incoming.headers.origin);
    if (origins) headers.push('vary', 'origin');
    if (origin) headers.push('access-control-allow-origin', origin);
    const isAsked = incoming.headers['access-control-request-method'] !== undefined;
    if (method === 'OPTIONS' && isAsked) {
      if (origin) headers.push(...permissions(incoming));
      preflight(incoming, outgoing, headers, answered);
      return;
    }
    if (origin) headers.push('access-control-expose-headers', shown);
    next(incoming, outgoing, headers);
  };
}

/** What stands in the header that allows it; null for an origin that isn't allowed. */
function allowed(origins: Origins, origin: string | undefined): string | null {
  if (!origins) return '*';
  return origin !== undefined && origins.includes(origin) ? origin : null;
}

function preflight(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  headers: HeaderList,
  answered: Answered,
): void {
  const id = answered(arrived(incoming), { status: 204, milliseconds: 0 }, 'preflight');
  outgoing.writeHead(204, [...headers, 'x-request-id', id]);
  outgoing.end();
}

function permissions({ headers }: IncomingMessage): HeaderList {
  return [
    ...['access-control-allow-methods', 'GET, HEAD, POST, PUT, DELETE'],
    ...['access-control-allow-headers', headersOf(headers['access-control-request-headers'])],
    ...['access-control-max-age', '86400'],
  ];
}

/** No answer depends on a header that is set here: whatever a page would like to send it may. */
function headersOf(wanted = ''): string {
  const names = wanted.split(',').map((name) => name.trim());
  return names.filter((name) => /^[\w-]{1,100}$/.test(name)).join(', ');
}

/** A page of an origin that isn't allowed opens no WebSocket; our own, and what is no browser, may. */
export function mayConnect(origins: Origins, siteUrl: string, { headers }: IncomingMessage) {
  const { origin, host } = headers;
  if (!origins || origin === undefined || origins.includes(origin)) return true;
  return origin === new URL(siteUrl).origin || origin === `http://${host}`;
}
