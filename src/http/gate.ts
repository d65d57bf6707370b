import type { IncomingMessage, RequestListener } from 'node:http';
import { arrived } from './arrived.ts';
import type { Passing } from './passing.ts';
import { refuse, type Answered, type Refusal } from './refuse.ts';

/** Headers of every answer that says nothing else. */
const usual = [
  ...['x-content-type-options', 'nosniff'],
  ...['referrer-policy', 'strict-origin-when-cross-origin'],
  ...['x-frame-options', 'DENY'],
  ...['cross-origin-opener-policy', 'same-origin'],
];

const secure = [...usual, 'strict-transport-security', 'max-age=31536000'];

/** What a browser does with bytes that it is sent; with those that it has, it goes by what came with them. */
export const aboutBytes: ReadonlySet<string> = new Set(secure.filter((_text, at) => at % 2 === 0));

/**
 * Refuses what is no proper request before anything reads it, and gives every answer the headers that
 * tell browsers to be careful. @param isHttps whether readers come over https, and are to come back so
 */
export function gate(
  next: Passing,
  { isHttps, answered }: { isHttps: boolean; answered: Answered },
): RequestListener {
  return (incoming, outgoing) => {
    const headers = [...(isHttps ? secure : usual)];
    const refused = refusalOf(incoming);
    if (refused) refuse(arrived(incoming), outgoing, closing(refused), { answered, headers });
    else next(incoming, outgoing, headers);
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

const singleLengths = new Set([...single].map(({ length }) => length));

function doubled(rawHeaders: readonly string[]): string | null {
  const seen: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const given = rawHeaders[index]!;
    if (!singleLengths.has(given.length)) continue;
    const name = given.toLowerCase();
    if (!single.has(name)) continue;
    if (seen.includes(name)) return name;
    seen.push(name);
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
  if (isPlain.test(path)) return true;
  if (!/^\/[\x21-\x7e]*$/.test(path) || path.includes('\\')) return false;
  try {
    const decoded = path.split('/').map((segment) => decodeURIComponent(segment));
    return decoded.every((segment) => !isMisleading.test(segment));
  } catch {
    return false;
  }
}

/** As nearly all are. */
const isPlain = /^(?:\/[a-z\d_-][\w.-]*)+$/i;

// eslint-disable-next-line no-control-regex
const isMisleading = /^\.{1,2}$|[/\\\x00-\x1f\x7f]/;

/** What else comes over this connection may not be what it seems. */
function closing({ headers, ...refused }: Refusal): Refusal {
  return { ...refused, headers: { ...headers, connection: 'close' } };
}
