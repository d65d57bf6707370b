import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

type Reply = number | { status: number; headers?: Record<string, string>; body?: string };

export interface Receiver {
  /** Its address, without a slash at the end. */
  url: string;
  port: number;
  /** All that came until now, also what was refused. */
  received: Received[];
  close(): Promise<void>;
}

/** Somebody else's server over real HTTP; `reply` says how it answers, 204 when left out. */
export async function startReceiver(
  reply: (request: Received) => Reply | Promise<Reply> = () => 204,
): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const { method, url, headers } = request;
      const body = Buffer.concat(chunks).toString();
      const one = { method: method!, path: url!, headers, body };
      received.push(one);
      const answer = await reply(one);
      const { status, ...rest } = typeof answer === 'number' ? { status: answer } : answer;
      response.writeHead(status, rest.headers).end(rest.body);
    })();
  });
  const port = await listening(server);
  return {
    ...{ url: `http://127.0.0.1:${port}`, port, received },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}
