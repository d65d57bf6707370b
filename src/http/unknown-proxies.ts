import type { IncomingMessage } from 'node:http';

/** Whoever writes the header may be no proxy of ours: after so many nobody is told of more. */
const most = 5;

/**
 * Warns, once for each, of those who ask for others, as proxies do, and are not trusted to: what readers
 * are counted by is then an address that all of them have.
 */
export function unknownProxies(warn: (text: string) => void) {
  const told = new Set<string>();
  return ({ headers }: IncomingMessage, peer: string): void => {
    const name = names.find((each) => headers[each] !== undefined);
    if (!name || told.size === most || told.has(peer) || peer === '') return;
    told.add(peer);
    warn(
      `${peer} says in ${name} whom it asks for, and is not believed. If it is your proxy, set TRUSTED_PROXIES to ` +
        `its address or network: until then all its readers share one rate, and their views count as one reader's`,
    );
  };
}

const names = ['forwarded', 'x-forwarded-for'] as const;
