import type { Server } from 'node:http';

/** Milliseconds for which a client is waited for. */
export interface Patience {
  /** Until all headers of a request are there. */
  headers: number;
  /** Until all of a request is there. */
  request: number;
  /** Until a connection that nothing goes over, either way, is closed; streams say something every 12 s. */
  idle: number;
  /** Until the next request of a connection begins. */
  next: number;
  /** Between two looks at who is late. */
  check: number;
}

export const usualPatience: Patience = {
  headers: 10_000,
  request: 28_000,
  idle: 120_000,
  next: 65_000,
  check: 2000,
};

/** More connections than this are closed as they come. */
const maxConnections = 10_000;

/** Options for a server that waits so long for its clients and no longer. */
export function patienceOptions({ headers, request, next, check }: Patience) {
  return {
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: next,
    connectionsCheckingInterval: check,
  };
}

/** What a server can't be told as it is made. */
export function limitConnections(server: Server, { idle }: Patience): void {
  server.timeout = idle;
  server.maxConnections = maxConnections;
  // Without a listener the connection is cut and the client never told why.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}
