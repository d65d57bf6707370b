import { isFresh } from './conditional.ts';
import { chooseCoding, encode, type ContentCoding } from './content-coding.ts';
import type { Edition } from './document.ts';

/** Answers a GET or HEAD with a document: 304 when the client has it, else its bytes in a coding it takes. */
export async function sendDocument(
  request: Request,
  edition: Edition,
  now: Date,
): Promise<Response> {
  const coding = chooseCoding(request.headers.get('accept-encoding'));
  const etag = etagOf(edition, coding);
  const headers = headersOf(edition, etag, now);
  if (isFresh(request.headers, etag, edition.modified)) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await encodedBody(edition, coding);
  if (coding !== 'identity') headers.set('content-encoding', coding);
  headers.set('content-type', edition.document.mediaType);
  headers.set('content-length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
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
