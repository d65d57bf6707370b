import type { Bodies } from './bodies.ts';
import { publicCaching, type Naming } from './caching.ts';
import { answerTo, type HeaderSource } from './conditional.ts';
import { chooseCoding, type ContentCoding } from './content-coding.ts';
import type { Edition } from './edition.ts';
import { addHeaders, type HeaderList } from './header-list.ts';

/** What it takes to answer with editions. */
export interface Publishing {
  bodies: Bodies;
  naming: Naming;
}

/** What is asked about an edition. */
export interface Asked extends HeaderSource {
  method: string;
}

/** Status, headers and bytes of an answer; null where there are none. */
export interface Reply {
  status: number;
  headers: HeaderList;
  body: Uint8Array | Promise<Uint8Array> | null;
}

/**
 * Answers with an edition: its bytes in a coding that the client takes; of GET and HEAD also 304 when it
 * has them, and 412 when it expects others.
 */
export function replyWith(
  asked: Asked,
  edition: Edition,
  { bodies, naming }: Publishing,
  now: Date,
): Reply {
  const { status } = edition;
  const coding = chooseCoding(asked.get('accept-encoding'));
  const isNew = !edition.isUsed;
  edition.isUsed = true;
  if (asked.method !== 'GET' && asked.method !== 'HEAD') {
    // Nobody keeps it on the way, so one that nobody asks for again isn't worth the work of compressing it.
    return replyToPost(edition, isNew ? 'identity' : coding, bodies);
  }
  const etag = etagOf(edition, coding);
  const outcome = status === 200 ? answerTo(asked, { etag, modified: edition.modified }) : status;
  if (outcome === 412) return notExpected(etag);
  const headers = forCaches(edition, etag, naming, now);
  // RFC 9110, section 15.4.5: what a cache needs to go on with what it has.
  if (outcome === 304) return { status: 304, headers, body: null };
  describe(headers, edition, now);
  if (coding !== 'identity') headers.push('content-encoding', coding);
  return { status, headers, body: bodies.of(edition, coding) };
}

function replyToPost(edition: Edition, coding: ContentCoding, bodies: Bodies): Reply {
  const headers = ['vary', 'accept-encoding'];
  addHeaders(headers, edition.headers);
  if (coding !== 'identity') headers.push('content-encoding', coding);
  return { status: edition.status, headers, body: bodies.of(edition, coding) };
}

function notExpected(etag: string): Reply {
  const type = 'text/plain; charset=utf-8';
  const headers = ['etag', etag, 'cache-control', 'no-store', 'content-type', type];
  const body = new TextEncoder().encode('There is something else here now\n');
  return { status: 412, headers, body };
}

/** Each coding has bytes of its own, and so a tag of its own. */
function etagOf({ etag, isWeak }: Edition, coding: ContentCoding): string {
  const opaque = coding === 'identity' ? `"${etag}"` : `"${etag}-${coding}"`;
  return isWeak ? `W/${opaque}` : opaque;
}

function forCaches(edition: Edition, etag: string, naming: Naming, now: Date): HeaderList {
  const { caching, names, expires } = edition;
  // Node's own is that of the second before while it is busy, and may not be before the other.
  const list = ['etag', etag, 'date', dateOf(now)];
  if (!('cache-control' in caching)) list.push('cache-control', publicCaching(expires));
  addHeaders(list, caching);
  list.push(...naming.keyHeaders(names));
  return list;
}

function describe(list: HeaderList, { headers, modified }: Edition, now: Date): void {
  // Two changes within a second leave the later one a time to come: that is not told before it is there.
  if (modified && modified <= now) list.push('last-modified', modified.toUTCString());
  addHeaders(list, headers);
}

let [second, text] = [0, ''];

/** As HTTP writes it, once for all answers of a second. */
function dateOf(now: Date): string {
  const its = Math.floor(now.getTime() / 1000);
  if (its !== second) [second, text] = [its, now.toUTCString()];
  return text;
}
