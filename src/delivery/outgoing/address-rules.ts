import ipaddr from 'ipaddr.js';

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Which addresses requests may go to. */
export type AddressRules = (address: string) => boolean;

/**
 * Addresses that anybody on the internet can reach, and those inside the networks that are given in CIDR
 * notation, as in `10.1.0.0/16`. An IPv4 address in the clothes of IPv6 counts as what it is.
 */
export function addressRules(networks: readonly string[]): AddressRules {
  const allowed = networks.map((network) => ipaddr.parseCIDR(network));
  return (text) => {
    if (!ipaddr.isValid(text)) return false;
    const address = ipaddr.process(text);
    return isPublic(address) || allowed.some((network) => isInside(address, network));
  };
}

export function isNetwork(text: string): boolean {
  return ipaddr.isValidCIDR(text);
}

/** Of IPv6 only 2000::/3 is given to anybody: the rest is reserved, or leads to IPv4 by another way. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || isInside(address, globalUnicast);
}

function isInside(address: ipaddr.IPv4 | ipaddr.IPv6, [network, bits]: Network): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
