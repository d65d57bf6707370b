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

/** The same over a connection of Node's, without a Response in between: that takes longer than all else. */
export function writeEdition(asked: Asked, edition: Edition, outgoing: ServerResponse): void {
  const reply = replyWith(asked, edition, new Date());
  if (reply.body instanceof Promise) {
    reply.body.then(
      (body) => write(reply, body, outgoing),
      () => outgoing.destroy(),
    );
  } else write(reply, reply.body, outgoing);
}

function write(
  { status, headers }: Reply,
  body: Uint8Array | null,
  outgoing: ServerResponse,
): void {
  if (body) outgoing.writeHead(status, { ...headers, ...lengthOf(body) }).end(body);
  else outgoing.writeHead(status, headers).end();
}

const lengthOf = (body: Uint8Array) => ({ 'content-length': String(body.byteLength) });
