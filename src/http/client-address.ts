import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { forwardedLists, isAddress } from './forwarded.ts';

/** The network address of whoever sent a request; the empty string when that has left. */
export type ClientAddress = (incoming: IncomingMessage) => string;

/**
 * The client is who the connection comes from. When that is a proxy that is trusted it is whom the proxy
 * says that it was asked by, and so on, from the last to the first. What others say changes nothing.
 * @param trusted addresses and networks in CIDR notation
 * @param others is given each request of anybody else
 */
export function clientAddress(
  trusted: readonly string[],
  others: (incoming: IncomingMessage, peer: string) => void = () => {},
): ClientAddress {
  const isTrusted = trusted.length === 0 ? () => false : insideOf(trusted);
  return (incoming) => {
    const peer = peerOf(incoming);
    if (!isTrusted(peer)) {
      others(incoming, peer);
      return peer;
    }
    const [client = peer, other = client] = forwardedLists(incoming.headers).map((list) =>
      farthest(peer, list, isTrusted),
    );
    // Of two headers a proxy may know one only and hand on the other as the client wrote it.
    return client === other ? client : peer;
  };
}

/** Whether a text can stand among the trusted. */
export function isProxy(text: string): boolean {
  return isAddress(text) || ipaddr.isValidCIDR(text);
}

function farthest(
  peer: string,
  list: readonly (string | null)[],
  isTrusted: (address: string) => boolean,
): string {
  let client = peer;
  for (let at = list.length - 1; at >= 0 && isTrusted(client); at--) {
    const before = list[at];
    if (!before) break;
    client = before;
  }
  return client;
}

function insideOf(trusted: readonly string[]): (address: string) => boolean {
  const networks = trusted.map((text) =>
    isAddress(text) ? wholeOf(ipaddr.process(text)) : ipaddr.parseCIDR(text),
  );
  return (text) => {
    if (text === '') return false;
    const address = ipaddr.process(text);
    return networks.some(
      ([network, bits]) => address.kind() === network.kind() && address.match(network, bits),
    );
  };
}

function wholeOf(address: ipaddr.IPv4 | ipaddr.IPv6): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/** An IPv4 address as it is, though Node may give it in the clothes of IPv6. */
function peerOf({ socket }: IncomingMessage): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:(?=[\d.]+$)/, '');
}
