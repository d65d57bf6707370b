import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressRules } from './address-rules.ts';
import { OutgoingError } from './outgoing-error.ts';

export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** As the operating system knows names. */
export const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) =>
    lookup(hostname, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    ),
  );

/**
 * For Node's sockets: looks a name up once and gives only addresses that are allowed. The socket connects
 * to what it is given here and asks no more, so a name that changes meanwhile changes nothing.
 */
export function checkedLookup(rules: AddressRules, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const allowed = found.filter(({ address }) => rules(address));
        const [first] = allowed;
        if (!first) callback(refused(hostname, found), '', 0);
        else if (options.all) callback(null, allowed);
        else callback(null, first.address, first.family);
      },
      () => callback(new OutgoingError(`The name ${hostname} is not known`), '', 0),
    );
  };
}

function refused(hostname: string, found: readonly LookupAddress[]): OutgoingError {
  const addresses = found.map(({ address }) => address).join(', ') || 'nothing';
  return new OutgoingError(`${hostname} leads to ${addresses}: ${notPublic}`);
}

export const notPublic = 'requests go to public addresses only, unless DELIVERY_ALLOW names them';
