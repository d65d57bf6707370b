import type { ServerResponse } from 'node:http';
import type { Edition } from './edition.ts';
import { replyWith, type Asked, type Reply } from './reply.ts';

/** An edition as the response to a request. */
export async function responseWith(request: Request, edition: Edition): Promise<Response> {
  const reply = replyWith(askedBy(request), edition, new Date());
  const body = await reply.body;
  const headers = body === null ? reply.headers : { ...reply.headers, ...lengthOf(body) };
  const sent = request.method === 'HEAD' ? null : (body as BodyInit | null);
  return new Response(sent, { status: reply.status, headers });
}

export function askedBy({ method, headers }: Request): Asked {
  return { method, get: (name) => headers.get(name) };
}

/** Sends a reply over a connection of Node's, without a Response in between: that takes longer than all else. */
export function writeReply({ method }: Asked, reply: Reply, outgoing: ServerResponse): void {
  const write = (body: Uint8Array | null) => {
    const headers = body ? { ...reply.headers, ...lengthOf(body) } : reply.headers;
    outgoing.writeHead(reply.status, headers);
    if (body && method !== 'HEAD') outgoing.end(body);
    else outgoing.end();
  };
  // It can be compressed whenever it can be read: what fails here is the end of the connection.
  if (reply.body instanceof Promise) reply.body.then(write, () => outgoing.destroy());
  else write(reply.body);
}

const lengthOf = (body: Uint8Array) => ({ 'content-length': String(body.byteLength) });
