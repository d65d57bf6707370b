import { isIP } from 'node:net';
import type { AddressRules } from './address-rules.ts';

/**
 * Why no request may go to an address, as far as its text tells, for whoever gave it; null when it may. What
 * a name leads to is seen when a request is sent.
 */
export function addressProblem(url: string, rules: AddressRules): string | null {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const address = /(^|\.)localhost\.?$/.test(host) ? '127.0.0.1' : host;
  if (!isIP(address) || rules(address)) return null;
  return `${host} is no public address: give one that can be reached from everywhere`;
}
