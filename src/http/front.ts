import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Shelf } from '../cache/shelf.ts';
import { arrived, isGraphQL, type Arrived } from './arrived.ts';
import { askedOperation, isForAll, isJson } from './asked-operation.ts';
import { keyOfBody } from './known-bodies.ts';
import { isEdition, type Edition } from './edition.ts';
import type { HeaderList } from './header-list.ts';
import type { Answered } from './refuse.ts';
import type { Passing } from './passing.ts';
import { replyWith, type Publishing } from './reply.ts';
import { writeReply } from './send-edition.ts';
import { writtenTogether } from './written-together.ts';

/** Where what is ready is found, and who is told. */
export interface Front extends Publishing {
  /** By path and query. */
  pages: Shelf<Edition | Response>;
  answers: Shelf<Edition | Response>;
  answered: Answered;
}

/** Bytes of a GraphQL request that are read here; operations have a few thousand. */
const longestBody = 64 * 1024;

/** Answers at once what is ready, and leaves all else to `next`. */
export function answeringFirst(front: Front, next: Passing): Passing {
  return (incoming, outgoing, headers) => {
    const { method, url = '/' } = incoming;
    const isOperation = isGraphQL(url);
    if (method === 'GET' || method === 'HEAD') {
      if (!(isOperation ? sendAnswer : sendPage)(front, incoming, outgoing, headers))
        next(incoming, outgoing, headers);
    } else if (isOperation && isReadHere(incoming)) {
      readBody(incoming, (body) => {
        // Whoever comes next finds here what can't be read twice.
        Object.assign(incoming, { rawBody: body });
        if (!sendAnswer(front, incoming, outgoing, headers, body))
          next(incoming, outgoing, headers);
      });
    } else next(incoming, outgoing, headers);
  };
}

function sendPage(
  front: Front,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  headers: HeaderList,
): boolean {
  if (incoming.headers.authorization !== undefined) return false;
  const kept = front.pages.get(incoming.url!);
  return send(front, kept, arrived(incoming), outgoing, headers);
}

function sendAnswer(
  front: Front,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  headers: HeaderList,
  body: Buffer | null = null,
): boolean {
  const asked = arrived(incoming);
  if (incoming.method === 'HEAD') return false;
  const key =
    body === null
      ? askedOperation(asked, incoming.url!, null)?.key
      : keyOfBody(asked, incoming.url!, body);
  return key !== undefined && send(front, front.answers.get(key), asked, outgoing, headers);
}

function send(
  front: Front,
  kept: Edition | Response | null,
  asked: Arrived,
  outgoing: ServerResponse,
  headers: HeaderList,
): boolean {
  if (kept === null || !isEdition(kept)) return false;
  const reply = replyWith(asked, kept, front, new Date());
  const milliseconds = performance.now() - asked.began;
  const id = front.answered(asked, { status: reply.status, milliseconds }, 'memory');
  reply.headers.push('x-request-id', id);
  writtenTogether(() => writeReply(asked, reply, outgoing, headers));
  return true;
}

/** Of a body without a length it isn't known how long it is. */
function isReadHere(incoming: IncomingMessage): boolean {
  const { method, headers } = incoming;
  const length = headers['content-length'];
  const isShort = length !== undefined && Number(length) <= longestBody;
  const isPost = method === 'POST' && isJson(headers['content-type'] ?? null);
  return isPost && isShort && isForAll(arrived(incoming), incoming.url!);
}

/** Calls back when all is there; never when the client leaves before. */
function readBody(incoming: IncomingMessage, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => void chunks.push(chunk));
  incoming.on('end', () => done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
}
