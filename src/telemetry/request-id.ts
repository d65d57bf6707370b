import { randomUUID } from 'node:crypto';

/** Of letters, digits and what joins them: nothing that could break a line of a log or a header. */
const sane = /^[\w.:@=+/-]{1,128}$/;

/** The id that a proxy or client gave a request; a new one when it gave none, or one that makes no sense. */
export function requestIdOf(headers: { get(name: string): string | null }): string {
  const given = headers.get('x-request-id');
  return given && sane.test(given) ? given : randomUUID();
}
