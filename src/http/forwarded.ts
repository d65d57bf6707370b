import type { IncomingHttpHeaders } from 'node:http';
import ipaddr from 'ipaddr.js';

/**
 * Whom proxies say that they were asked by, the nearest last; null where one says nothing that can be read.
 * One list for each of the two headers that is there.
 */
export function forwardedLists(headers: IncomingHttpHeaders): (string | null)[][] {
  const { forwarded, 'x-forwarded-for': usual } = headers;
  return [
    ...(forwarded === undefined ? [] : [elementsOf(forwarded).map(forIn)]),
    ...(usual === undefined ? [] : [String(usual).split(',')]),
  ].map((list) => list.map(addressIn));
}

/** RFC 7239, section 4. A quote that never ends is no reason to take in what a later proxy has added. */
function elementsOf(forwarded: string): string[] {
  return forwarded.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
}

function forIn(element: string): string {
  const [, value = ''] =
    /(?:^|;)\s*for\s*=\s*("(?:[^"\\]|\\.)*"|[^;\s]*)\s*(?:;|$)/i.exec(element) ?? [];
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}

/** Without a port; null for `unknown`, a name that was made up, and what is no address. */
function addressIn(node: string): string | null {
  const text = node.trim();
  const [, v6, v4] = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text) ?? [];
  const address = v6 ?? v4 ?? text;
  return isAddress(address) ? ipaddr.process(address).toString() : null;
}

/** Of IPv4, in the one way that cannot be read as another, or IPv6. */
export function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}
