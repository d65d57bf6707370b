import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Why a request is none that anything here could answer. */
export interface Refusal {
  status: number;
  message: string;
  headers?: Record<string, string>;
}

/** Headers of every answer that says nothing else. */
const usual = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

const secure = { ...usual, 'strict-transport-security': 'max-age=31536000' };

/**
 * Refuses what is no proper request before anything reads it, and gives every answer the headers that
 * tell browsers to be careful. @param isHttps whether readers come over https, and are to come back so
 */
export function gate(next: RequestListener, isHttps: boolean): RequestListener {
  const headers = Object.entries(isHttps ? secure : usual);
  return (incoming, outgoing) => {
    for (const [name, value] of headers) outgoing.setHeader(name, value);
    const refused = refusalOf(incoming);
    if (refused) refuse(outgoing, refused);
    else next(incoming, outgoing);
  };
}

/** Null for a request that may be looked at. */
export function refusalOf({ method = '', url = '', headers, rawHeaders }: IncomingMessage) {
  if (!methods.has(method)) return wrongMethod;
  const twice = doubled(rawHeaders);
  if (twice) return bad(`The header ${twice} stands twice`);
  const { 'content-encoding': coding = 'identity' } = headers;
  if (coding !== 'identity') return wrongCoding;
  return isProperPath(pathOf(url)) ? null : bad('The path is none that anything here can have');
}

const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

const wrongMethod: Refusal = {
  status: 405,
  message: 'This method is not known here',
  headers: { allow: 'GET, HEAD, POST, OPTIONS' },
};

const wrongCoding: Refusal = {
  status: 415,
  message: 'Send the body as it is, without a content-encoding',
  headers: { 'accept-encoding': 'identity' },
};

const bad = (message: string): Refusal => ({ status: 400, message });

/** Of those that say who asks for what: which of two counts, no two programs agree on. */
const single = new Set(['host', 'authorization', 'content-type', 'content-length']);

function doubled(rawHeaders: readonly string[]): string | null {
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!.toLowerCase();
    if (single.has(name) && seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}

function pathOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0]!;
  // A proxy may be sent a whole address.
  return path.replace(/^https?:\/\/[^/]*/i, '') || '/';
}

/** Printable, with escapes of UTF-8 only, and the same whichever program on the way resolves or decodes it. */
function isProperPath(path: string): boolean {
  if (!/^\/[\x21-\x7e]*$/.test(path) || path.includes('\\')) return false;
  try {
    const decoded = path.split('/').map((segment) => decodeURIComponent(segment));
    return decoded.every((segment) => !isMisleading.test(segment));
  } catch {
    return false;
  }
}

// eslint-disable-next-line no-control-regex
const isMisleading = /^\.{1,2}$|[/\\\x00-\x1f\x7f]/;

function refuse(outgoing: ServerResponse, { status, message, headers = {} }: Refusal): void {
  outgoing.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    // What else comes over this connection may not be what it seems.
    connection: 'close',
    ...headers,
  });
  outgoing.end(`${message}\n`);
}
