import { answerTo, type HeaderSource } from './conditional.ts';
import { chooseCoding, encode, type ContentCoding } from './content-coding.ts';
import type { Edition } from './edition.ts';

/** What is asked about an edition. */
export interface Asked extends HeaderSource {
  method: string;
}

/** Status, headers and bytes of an answer; null where there are none. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | Promise<Uint8Array> | null;
}

/**
 * Answers with an edition: its bytes in a coding that the client takes; of GET and HEAD also 304 when it
 * has them, and 412 when it expects others.
 */
export function replyWith(asked: Asked, edition: Edition, now: Date): Reply {
  const { status } = edition;
  const coding = chooseCoding(asked.get('accept-encoding'));
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return replyToPost(edition, coding);
  edition.uses++;
  const headers = validated(edition, coding, now);
  const outcome = status === 200 ? answerTo(asked, validators(edition, coding)) : status;
  if (outcome === 304) return { status: 304, headers: notModified(headers), body: null };
  if (outcome === 412) return notExpected(headers['etag']!);
  const body = bodyOf(edition, coding);
  return { status, headers: { ...headers, ...sent(coding) }, body };
}

/** Nobody keeps it on the way, so one that nobody asks for again isn't worth the work of compressing it. */
function replyToPost(edition: Edition, liked: ContentCoding): Reply {
  const coding = edition.uses++ > 0 ? liked : 'identity';
  const headers = { ...edition.headers, vary: 'accept-encoding', ...sent(coding) };
  return { status: edition.status, headers, body: bodyOf(edition, coding) };
}

const sent = (coding: ContentCoding): Record<string, string> =>
  coding === 'identity' ? {} : { 'content-encoding': coding };

/** RFC 9110, section 15.4.5: what a cache needs to go on with what it has. */
function notModified(headers: Record<string, string>): Record<string, string> {
  const left = { ...headers };
  delete left['content-type'];
  return left;
}

function notExpected(etag: string): Reply {
  const headers = {
    etag,
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
  };
  return {
    status: 412,
    headers,
    body: new TextEncoder().encode('There is something else here now\n'),
  };
}

function validators(edition: Edition, coding: ContentCoding) {
  return { etag: etagOf(edition, coding), modified: edition.modified };
}

/** Each coding has bytes of its own, and so a tag of its own. */
function etagOf({ etag, isWeak }: Edition, coding: ContentCoding): string {
  const opaque = coding === 'identity' ? `"${etag}"` : `"${etag}-${coding}"`;
  return isWeak ? `W/${opaque}` : opaque;
}

function validated(edition: Edition, coding: ContentCoding, now: Date): Record<string, string> {
  const { headers, caching, modified } = edition;
  // Two changes within a second leave the later one a time to come: that is not told before it is there.
  const told = modified && modified <= now ? { 'last-modified': modified.toUTCString() } : {};
  return { ...headers, ...caching, etag: etagOf(edition, coding), ...told };
}

function bodyOf(edition: Edition, coding: ContentCoding): Uint8Array | Promise<Uint8Array> {
  const { bodies, encoding } = edition;
  const ready = bodies.get(coding) ?? encoding.get(coding);
  if (ready) return ready;
  const making = encode(bodies.get('identity')!, coding).then((body) => {
    bodies.set(coding, body);
    encoding.delete(coding);
    edition.grown(body.byteLength);
    return body;
  });
  encoding.set(coding, making);
  return making;
}
