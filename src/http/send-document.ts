import { answerTo } from './conditional.ts';
import { chooseCoding, encode, type ContentCoding } from './content-coding.ts';
import type { Edition } from './document.ts';

/**
 * Answers a GET or HEAD with a document: its bytes in a coding that the client takes, 304 when it has them,
 * 412 when it expects others.
 */
export async function sendDocument(
  request: Request,
  edition: Edition,
  now: Date,
): Promise<Response> {
  const coding = chooseCoding(request.headers.get('accept-encoding'));
  const etag = etagOf(edition, coding);
  const headers = headersOf(edition, etag, now);
  const status = answerTo(request.headers, { etag, modified: edition.modified });
  if (status === 304) return new Response(null, { status, headers });
  if (status === 412) return notExpected(etag);
  const bytes = await encodedBody(edition, coding);
  if (coding !== 'identity') headers.set('content-encoding', coding);
  headers.set('content-type', edition.document.mediaType);
  headers.set('content-length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

function notExpected(etag: string): Response {
  const headers = {
    etag,
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
  };
  return new Response('There is something else here now\n', { status: 412, headers });
}

/** Strong: each coding has bytes of its own, and so a tag of its own. */
function etagOf({ digest }: Edition, coding: ContentCoding): string {
  const short = digest.slice(0, 32);
  return coding === 'identity' ? `"${short}"` : `"${short}-${coding}"`;
}

function headersOf({ document, modified }: Edition, etag: string, now: Date): Headers {
  const headers = new Headers({ ...document.headers, etag });
  headers.append('vary', 'accept-encoding');
  // Two changes within a second leave the later one a time to come: that is not told before it is there.
  if (modified <= now) headers.set('last-modified', modified.toUTCString());
  return headers;
}

function encodedBody(edition: Edition, coding: ContentCoding): Promise<Uint8Array<ArrayBuffer>> {
  const ready = edition.encoded.get(coding);
  if (ready) return ready;
  const making = encode(edition.document.body, coding);
  edition.encoded.set(coding, making);
  return making;
}
