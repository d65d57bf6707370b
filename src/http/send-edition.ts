import type { ServerResponse } from 'node:http';
import type { Edition } from './edition.ts';
import { aboutBytes } from './gate.ts';
import { joined, without, type HeaderList } from './header-list.ts';
import { replyWith, type Asked, type Publishing, type Reply } from './reply.ts';

/** An edition as the response to a request. */
export async function responseWith(
  request: Request,
  edition: Edition,
  publishing: Publishing,
): Promise<Response> {
  const reply = replyWith(askedBy(request), edition, publishing, new Date());
  const body = await reply.body;
  const headers = new Headers();
  const all = body === null ? reply.headers : [...reply.headers, ...lengthOf(body)];
  for (let index = 0; index < all.length; index += 2) headers.set(all[index]!, all[index + 1]!);
  const sent = request.method === 'HEAD' ? null : (body as BodyInit | null);
  return new Response(sent, { status: reply.status, headers });
}

export function askedBy({ method, headers }: Request): Asked {
  return { method, get: (name) => headers.get(name) };
}

/** Sends a reply over a connection of Node's, without a Response in between: that takes longer than all else. */
export function writeReply(
  { method }: Asked,
  { status, headers, body: ready }: Reply,
  outgoing: ServerResponse,
  passed: HeaderList,
): void {
  const all = joined(headers, status === 304 ? without(passed, aboutBytes) : passed);
  const write = (body: Uint8Array | null) => {
    outgoing.writeHead(status, body ? [...all, ...lengthOf(body)] : all);
    if (body && method !== 'HEAD') outgoing.end(body);
    else outgoing.end();
  };
  // It can be compressed whenever it can be read: what fails here is the end of the connection.
  if (ready instanceof Promise) ready.then(write, () => outgoing.destroy());
  else write(ready);
}

const lengthOf = (body: Uint8Array) => ['content-length', String(body.byteLength)];
