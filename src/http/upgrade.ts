import type { IncomingMessage, Server } from 'node:http';
import type { UpgradeListener } from './sockets.ts';

/**
 * Node gives every request with an Upgrade header to the listener for upgrades, also one for HTTP/2 such as
 * Java's client sends with all it asks. A server may ignore those, so they are read again as if they asked for none.
 */
export function onlyWebSockets(server: Server, upgrade: UpgradeListener): UpgradeListener {
  return (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() === 'websocket') {
      upgrade(request, socket, head);
      return;
    }
    socket.unshift(Buffer.concat([Buffer.from(headWithoutUpgrade(request), 'latin1'), head]));
    server.emit('connection', socket);
  };
}

const hopByHop = /^(?:upgrade|http2-settings)$/i;

function headWithoutUpgrade({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (hopByHop.test(name)) continue;
    lines.push(`${name}: ${/^connection$/i.test(name) ? withoutHops(value) : value}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function withoutHops(connection: string): string {
  const kept = connection.split(',').filter((option) => !hopByHop.test(option.trim()));
  return kept.join(',').trim() || 'keep-alive';
}
