import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import { GoodTokens } from './good-tokens.ts';

/** How often a client may ask. Each says how many seconds it has to wait; 0 when it may go on. */
export interface Rates {
  /** Takes points from an address. */
  ofAddress(address: string, points: number): number;
  /** Takes points from whoever has shown a token. */
  ofMember(id: string, points: number): number;
  /** Whether an address may try a token: one that was good lately, or another. */
  ofSignIn(address: string, credential: string): number;
  /** A token was good. */
  signedIn(credential: string): void;
  /** A token was no good. */
  signInFailed(address: string, credential: string): void;
}

/** Tokens that were no good, of one address. */
const failuresPerMinute = 60;

/** Points may be asked for at once for so long, and are there again after so long. */
const minute = 60_000;

/** What is known of clients takes some megabytes; of more than these the first are forgotten. */
const maxClients = 20_000;

/** Counted by this node alone. @param perMinute null for as often as they like */
export function createRates(perMinute: number | null, now = () => performance.now()): Rates {
  if (perMinute === null) return boundless;
  const [addresses, members] = [bucketsOf(perMinute, now), bucketsOf(perMinute, now)];
  const failures = bucketsOf(failuresPerMinute, now);
  const good = new GoodTokens(now);
  return {
    ofAddress: (address, points) => addresses.take(networkOf(address), points),
    ofMember: (id, points) => members.take(id, points),
    // Others at the same address may guess: who has been let in is known by what they don't know.
    ofSignIn: (address, credential) =>
      good.has(credential) ? 0 : failures.take(networkOf(address), 0),
    signedIn: (credential) => good.add(credential),
    signInFailed(address, credential) {
      good.delete(credential);
      failures.owe(networkOf(address), 1);
    },
  };
}

const boundless: Rates = {
  ofAddress: () => 0,
  ofMember: () => 0,
  ofSignIn: () => 0,
  signedIn: () => {},
  signInFailed: () => {},
};

interface Bucket {
  points: number;
  /** When it held that many. */
  at: number;
}

/**
 * A bucket for each client, which fills again all the time. Whoever has a point left may go below none, as
 * far as one operation goes, and waits until that is made up for: so dear ones have their turn too.
 */
function bucketsOf(capacity: number, now: () => number) {
  const buckets = new LRUCache<string, Bucket>({ max: maxClients });
  const perMillisecond = capacity / minute;
  const filled = (client: string): Bucket => {
    const at = now();
    const bucket = buckets.get(client) ?? { points: capacity, at };
    bucket.points = Math.min(capacity, bucket.points + (at - bucket.at) * perMillisecond);
    bucket.at = at;
    buckets.set(client, bucket);
    return bucket;
  };
  return {
    /** @returns seconds to wait for the next point, and nothing is taken; else 0 */
    take(client: string, points: number): number {
      const bucket = filled(client);
      if (bucket.points < 1) return Math.ceil((1 - bucket.points) / perMillisecond / 1000);
      bucket.points -= points;
      return 0;
    },
    /** Takes points that may not be there. */
    owe(client: string, points: number): void {
      filled(client).points -= points;
    },
  };
}

/** Of IPv6 whoever has one address has 64 bits of them. */
function networkOf(address: string): string {
  if (!address.includes(':') || !ipaddr.IPv6.isValid(address)) return address;
  return ipaddr.IPv6.parse(address).parts.slice(0, 4).join(':');
}
