import { parseHttpDate } from './http-date.ts';

/** What a client has, or thinks that there is. */
export interface Validators {
  etag: string;
  /** Null when it isn't known; then conditions on it are as good as none. */
  modified: Date | null;
}

/** Headers of a request, whatever brought it. */
export interface HeaderSource {
  /** @param name in small letters */
  get(name: string): string | null;
}

/**
 * What a GET or HEAD with conditions is answered with (RFC 9110, section 13.2.2): what it asks for, that
 * the client has it already, or that it isn't what the client thought.
 */
export function answerTo(headers: HeaderSource, current: Validators): 200 | 304 | 412 {
  if (!isExpected(headers, current)) return 412;
  return isFresh(headers, current) ? 304 : 200;
}

/** If-Match decides when there is one, else If-Unmodified-Since. */
function isExpected(headers: HeaderSource, { etag, modified }: Validators): boolean {
  const tags = headers.get('if-match');
  // Compared strongly: a weak one, on either side, never matches.
  if (tags !== null)
    return isAny(tags) || listedTags(tags).some((tag) => tag === etag && !isWeak(tag));
  const since = dateIn(headers, 'if-unmodified-since');
  return since === null || modified === null || wholeSecond(modified) <= since;
}

/** If-None-Match decides when there is one, else If-Modified-Since. */
function isFresh(headers: HeaderSource, { etag, modified }: Validators): boolean {
  const tags = headers.get('if-none-match');
  // Compared weakly, as the specification has it here.
  if (tags !== null) return isAny(tags) || listedTags(tags).map(opaque).includes(opaque(etag));
  const since = dateIn(headers, 'if-modified-since');
  return since !== null && modified !== null && wholeSecond(modified) <= since;
}

function isAny(tags: string): boolean {
  return tags.trim() === '*';
}

function listedTags(header: string): string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

function isWeak(etag: string): boolean {
  return etag.startsWith('W/');
}

function opaque(etag: string): string {
  return etag.replace(/^W\//, '');
}

function dateIn(headers: HeaderSource, name: string): number | null {
  const text = headers.get(name);
  return text === null ? null : parseHttpDate(text);
}

function wholeSecond(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}
