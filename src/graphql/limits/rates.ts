import { GraphQLError } from 'graphql';
import type { Visit } from '../../domain/view/visit.ts';
import type { Viewer } from '../../domain/token/viewer.ts';

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

/** As often as they like. */
export const noRates: Rates = {
  ofAddress: () => 0,
  ofMember: () => 0,
  ofSignIn: () => 0,
  signedIn: () => {},
  signInFailed: () => {},
};

interface Asking {
  /** Null for requests that come from this process: they are part of one that has been weighed. */
  visit: Visit | null;
  viewer: Viewer;
}

/** Takes the points of an operation, of its sender's token or else address; null when it may go on. */
export function weigh(rates: Rates, { visit, viewer }: Asking, points: number) {
  if (!visit) return null;
  const wait =
    viewer.kind === 'anonymous'
      ? rates.ofAddress(visit.address, points)
      : rates.ofMember(`${viewer.kind}:${viewer.id}`, points);
  return wait > 0 ? rateLimited(wait) : null;
}

/** Takes points of an address before it is known who is there. @throws GraphQLError when it has none */
export function weighAddress(rates: Rates, visit: Visit | null | undefined, points: number): void {
  const wait = visit ? rates.ofAddress(visit.address, points) : 0;
  if (wait > 0) throw rateLimited(wait);
}

/** Looks at a token only while few of the same address were no good, or if it was good lately. @throws GraphQLError */
export async function signIn(
  rates: Rates,
  visit: Visit | null,
  { headers }: Request,
  authenticate: () => Promise<Viewer>,
): Promise<Viewer> {
  const credential = headers.get('authorization');
  if (!visit || credential === null) return authenticate();
  const wait = rates.ofSignIn(visit.address, credential);
  if (wait > 0) throw rateLimited(wait);
  try {
    const viewer = await authenticate();
    rates.signedIn(credential);
    return viewer;
  } catch (error) {
    const isRefused =
      error instanceof GraphQLError && error.extensions['code'] === 'UNAUTHENTICATED';
    if (isRefused && error.extensions['reason'] !== 'ISSUER_UNREACHABLE') {
      rates.signInFailed(visit.address, credential);
    }
    throw error;
  }
}

function rateLimited(seconds: number): GraphQLError {
  const http = { status: 429, headers: { 'retry-after': String(seconds) } };
  return new GraphQLError(`You ask for more than a client may within a minute: wait ${seconds} s`, {
    extensions: { code: 'RATE_LIMITED', retryAfter: seconds, http },
  });
}
