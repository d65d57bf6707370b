import type { Config } from '../config.ts';
import { about, type Finding } from './finding.ts';

const found = about('proxies');

type Settings = Pick<Config, 'host' | 'port' | 'publicUrl' | 'access'>;

/**
 * Whether the server will know its readers from one another. Only requests show who is before it, so this goes
 * by what the settings can't be without: the server itself speaks http, at its own port.
 */
export function proxies({ access, ...settings }: Settings): Finding {
  const { trustedProxies: trusted } = access;
  if (trusted.some((network) => network.endsWith('/0'))) {
    const advice =
      'Name your proxies alone: others can give any address for their own, and have no limits';
    return found.warn('TRUSTED_PROXIES trusts everybody', advice);
  }
  if (trusted.length > 0) return found.ok(`Of ${trusted.join(', ')}`);
  const why = whyBehindOne(settings);
  if (why === null) return found.ok('None is trusted, and none seems to be there');
  return found.warn(
    `${why}, so a proxy seems to be before it, and TRUSTED_PROXIES is not set`,
    'Set TRUSTED_PROXIES to the address or network that it asks from: until then all readers share one rate, and ' +
      "their views count as one reader's",
  );
}

function whyBehindOne({ host, port, publicUrl }: Omit<Settings, 'access'>): string | null {
  if (publicUrl === null) return null;
  const { protocol, hostname, port: given } = new URL(publicUrl);
  if (protocol === 'https:') return 'PUBLIC_URL is https, which this server does not speak';
  const publicPort = Number(given || 80);
  if (publicPort !== port) return `PUBLIC_URL has the port ${publicPort}, and PORT is ${port}`;
  if (!isHere(host) || isHere(hostname)) return null;
  return `PUBLIC_URL is at ${hostname}, and HOST is ${host}`;
}

/** Whether only this machine gets there. */
function isHere(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);
}
