import { parseHttpDate } from './http-date.ts';

/** What a client has, or thinks that there is. */
export interface Validators {
  /** Strong. */
  etag: string;
  modified: Date;
}

/**
 * What a GET or HEAD with conditions is answered with (RFC 9110, section 13.2.2): what it asks for, that
 * the client has it already, or that it isn't what the client thought.
 */
export function answerTo(headers: Headers, current: Validators): 200 | 304 | 412 {
  if (!isExpected(headers, current)) return 412;
  return isFresh(headers, current) ? 304 : 200;
}

/** If-Match decides when there is one, else If-Unmodified-Since. */
function isExpected(headers: Headers, { etag, modified }: Validators): boolean {
  const tags = headers.get('if-match');
  if (tags !== null) return isAny(tags) || listedTags(tags).includes(etag);
  const since = dateIn(headers, 'if-unmodified-since');
  return since === null || wholeSecond(modified) <= since;
}

/** If-None-Match decides when there is one, else If-Modified-Since. */
function isFresh(headers: Headers, { etag, modified }: Validators): boolean {
  const tags = headers.get('if-none-match');
  // Compared weakly, as the specification has it here.
  if (tags !== null) return isAny(tags) || listedTags(tags).map(opaque).includes(etag);
  const since = dateIn(headers, 'if-modified-since');
  return since !== null && wholeSecond(modified) <= since;
}

function isAny(tags: string): boolean {
  return tags.trim() === '*';
}

function listedTags(header: string): string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

function opaque(etag: string): string {
  return etag.replace(/^W\//, '');
}

function dateIn(headers: Headers, name: string): number | null {
  const text = headers.get(name);
  return text === null ? null : parseHttpDate(text);
}

function wholeSecond(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}
