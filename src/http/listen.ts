import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { limitConnections, patienceOptions, usualPatience, type Patience } from './patience.ts';
import { refuseUpgrade, type UpgradeListener } from './sockets.ts';
import { onlyWebSockets } from './upgrade.ts';

/** A port of this machine that is ours; it answers 503 until it is told what to serve. */
export interface Listening {
  /** Its address, without a slash at the end. */
  url: string;
  serve(listener: RequestListener): void;
  /** What becomes of requests for a WebSocket; without this they are answered 503. */
  serveSockets(listener: UpgradeListener): void;
  /** Takes no new connection and lets open requests finish. */
  close(): Promise<void>;
  /** Ends every connection, whatever is under way on it. */
  drop(): void;
}

/** The names of the settings that say where to listen. */
interface ListenSettings {
  host: string;
  port: string;
}

/** The port can't be had; the message says why and what to set instead. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** @throws ListenError */
export async function listen(
  host: string,
  port: number,
  settings: ListenSettings = { host: 'HOST', port: 'PORT' },
  patience: Patience = usualPatience,
): Promise<Listening> {
  let serve: RequestListener = (_request, response) => {
    response.writeHead(503, { 'retry-after': '2' }).end('Starting\n');
  };
  const server = createServer(patienceOptions(patience), (request, response) =>
    serve(request, response),
  );
  limitConnections(server, patience);
  let upgrade: UpgradeListener = (_request, socket) =>
    refuseUpgrade(socket, '503 Service Unavailable');
  server.on(
    'upgrade',
    onlyWebSockets(server, (...asked) => upgrade(...asked)),
  );
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const address = await bind(server, host, port).catch((error: unknown) => {
    throw explained(error as NodeJS.ErrnoException, { host, port }, settings);
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    serve: (listener) => void (serve = listener),
    serveSockets: (listener) => void (upgrade = listener),
    close: () =>
      new Promise((resolve) => {
        // One that has just been answered would be kept alive for a while.
        const again = setInterval(() => closeIdle(server, sockets), 100);
        server.close(() => {
          clearInterval(again);
          resolve();
        });
        closeIdle(server, sockets);
      }),
    drop: () => sockets.forEach((socket) => void socket.destroy()),
  };
}

/** Also those that browsers make ahead: Node takes a connection without a request for a busy one. */
function closeIdle(server: Server, sockets: Iterable<Socket>): void {
  server.closeIdleConnections();
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
}

function bind(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function explained(
  error: NodeJS.ErrnoException,
  { host, port }: { host: string; port: number },
  settings: ListenSettings,
): Error {
  const noAddress = `${settings.host}: ${host} is no address of this machine`;
  const why: Record<string, string> = {
    EADDRINUSE: `${settings.port}: ${port} on ${host} is in use: stop what listens there, or set another`,
    EACCES: `${settings.port}: ${port} on ${host} is not allowed to this user: set one above 1023`,
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
  };
  const message = why[error.code ?? ''];
  return message ? new ListenError(message) : error;
}
