import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ClientAddress } from './client-address.ts';
import { converse, type Limits, type Socket } from './socket.ts';
import { visitOf, type Visit } from './view.ts';

/** What is spoken over WebSockets. */
export interface SocketProtocol {
  /** Of the subprotocol. */
  name: string;
  /** @returns called when the socket is closed */
  opened(
    socket: Socket,
    peer: { headers: Headers; visit: Visit },
  ): (code?: number, reason?: string) => Promise<void>;
}

export interface SocketsOptions {
  path: string;
  protocol: SocketProtocol;
  clientAddress: ClientAddress;
  /** Why somebody gets no socket: a status with its reason, and a header; null for whoever does. */
  refuses?(request: IncomingMessage): { status: string; header?: string } | null;
  /** Lets no new socket in, and ends each once what is in hand there is done. */
  stopping: AbortSignal;
  limits: Limits;
  /** Given what nobody foresaw; the client is told no more than that. */
  report(error: unknown): void;
}

export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Milliseconds that clients have to end what they do when the server stops. */
const grace = 5000;

/** WebSockets at a path of the HTTP server, as the listener for its upgrades. */
export function createSockets(options: SocketsOptions): UpgradeListener {
  const { path, protocol, clientAddress, stopping, limits, report } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxMessage,
    handleProtocols: (offered) => offered.has(protocol.name) && protocol.name,
  });
  const accept = (socket: WebSocket, request: IncomingMessage) => {
    const headers = headersOf(request);
    const visit = visitOf({ headers }, clientAddress(request));
    converse(socket, {
      ...{ stopping, limits, report },
      opened: (its) => protocol.opened(its, { headers, visit }),
    });
  };
  stopping.addEventListener('abort', () => {
    const cut = () => server.clients.forEach((socket) => socket.terminate());
    setTimeout(cut, grace).unref();
  });
  return (request, socket, head) => {
    if (pathOf(request) !== path) refuseUpgrade(socket, '404 Not Found');
    else if (stopping.aborted) refuseUpgrade(socket, '503 Service Unavailable');
    else {
      const refused = options.refuses?.(request);
      if (refused) refuseUpgrade(socket, refused.status, refused.header);
      else server.handleUpgrade(request, socket, head, accept);
    }
  };
}

/** Answers before there is a WebSocket. */
export function refuseUpgrade(socket: Duplex, status: string, header?: string): void {
  const headers = ['Connection: close', 'Content-Length: 0', ...(header ? [header] : [])];
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n`);
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0]!;
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  return headers;
}
