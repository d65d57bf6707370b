import { printable } from '../../domain/body/printable.ts';

// What RFC 3986 lets stand in each part; a percent sign only before two digits. Whatever the case, but
// without the flag for it: by that the Kelvin sign is a K.
const NOT_IN_PATH = /%(?![0-9A-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/gu;
const NOT_IN_QUERY = /%(?![0-9A-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/?%]/gu;
const PARTS = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)?([^?#]*)(\?[^#]*)?(#.*)?$/isu;

/**
 * A URL as RFC 3986 writes it: browsers take `/straße|1` too, but validators and strict readers
 * don't. What is well written stays as it is.
 */
export function uri(url: string): string {
  const [, origin = '', path = '', query = '', fragment = ''] = PARTS.exec(printable(url)) ?? [];
  return (
    origin +
    path.replace(NOT_IN_PATH, encodeURIComponent) +
    query.replace(NOT_IN_QUERY, encodeURIComponent) +
    fragment.slice(0, 1) +
    fragment.slice(1).replace(NOT_IN_QUERY, encodeURIComponent)
  );
}
