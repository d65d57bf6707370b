import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Shelf } from '../cache/tagged-cache.ts';
import { askedOperation, isForAll, isJson } from './asked-operation.ts';
import { isEdition, type Edition } from './edition.ts';
import { replyWith, type Asked } from './reply.ts';
import { writeReply } from './send-edition.ts';

/** Where what is ready is found, and who is told. */
export interface Front {
  /** By path and query. */
  pages: Shelf<Edition | Response>;
  answers: Shelf<Edition | Response>;
  /** Told of each request that is answered here; says the id to answer it with. */
  answered(asked: Arrived, outcome: { status: number; milliseconds: number }): string;
}

/** Bytes of a GraphQL request that are read here; operations have a few thousand. */
const longestBody = 64 * 1024;

/** Answers at once what is ready, and leaves all else to `next`. */
export function answeringFirst(front: Front, next: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    const { method, url = '/' } = incoming;
    const isGraphQL = /^\/graphql(?:\?|$)/.test(url);
    if (method === 'GET' || method === 'HEAD') {
      if (!(isGraphQL ? sendAnswer : sendPage)(front, incoming, outgoing)) next(incoming, outgoing);
    } else if (isGraphQL && isReadHere(incoming)) {
      readBody(incoming, (body) => {
        // Whoever comes next finds here what can't be read twice.
        Object.assign(incoming, { rawBody: body });
        if (!sendAnswer(front, incoming, outgoing, body.toString())) next(incoming, outgoing);
      });
    } else next(incoming, outgoing);
  };
}

function sendPage(front: Front, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  if (incoming.headers.authorization !== undefined) return false;
  return send(front, front.pages.get(incoming.url!), askedBy(incoming), outgoing);
}

function sendAnswer(
  front: Front,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  body: string | null = null,
): boolean {
  const asked = askedBy(incoming);
  if (incoming.method === 'HEAD') return false;
  const operation = askedOperation(asked, incoming.url!, body);
  return operation !== null && send(front, front.answers.get(operation.key), asked, outgoing);
}

function send(
  front: Front,
  kept: Edition | Response | null,
  asked: Arrived,
  outgoing: ServerResponse,
): boolean {
  if (kept === null || !isEdition(kept)) return false;
  const reply = replyWith(asked, kept, new Date());
  const milliseconds = performance.now() - asked.began;
  const id = front.answered(asked, { status: reply.status, milliseconds });
  writeReply(asked, { ...reply, headers: { ...reply.headers, 'x-request-id': id } }, outgoing);
  return true;
}

/** A request as it came over a connection of Node's. */
export interface Arrived extends Asked {
  url: string;
  /** By the clock of `performance`. */
  began: number;
}

function askedBy({ method = 'GET', url = '/', headers }: IncomingMessage): Arrived {
  return { method, url, began: performance.now(), get: (name) => textOf(headers[name]) };
}

function textOf(header: string | string[] | undefined): string | null {
  return header === undefined ? null : String(header);
}

/** Of a body without a length it isn't known how long it is. */
function isReadHere(incoming: IncomingMessage): boolean {
  const { method, headers } = incoming;
  const length = headers['content-length'];
  const isShort = length !== undefined && Number(length) <= longestBody;
  const isPost = method === 'POST' && isJson(headers['content-type'] ?? null);
  return isPost && isShort && isForAll(askedBy(incoming), incoming.url!);
}

/** Calls back when all is there; never when the client leaves before. */
function readBody(incoming: IncomingMessage, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => void chunks.push(chunk));
  incoming.on('end', () => done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
}
