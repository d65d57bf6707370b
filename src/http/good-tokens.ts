import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Milliseconds for which it is remembered that a token was good. */
const remembered = 10 * 60_000;

/** Of more than these the first are forgotten. */
const most = 5000;

/** Tokens that were good lately: not whose they are, and not that they still are. */
export class GoodTokens {
  readonly #now: () => number;
  readonly #seen = new LRUCache<string, number>({ max: most });

  constructor(now: () => number) {
    this.#now = now;
  }

  has(credential: string): boolean {
    const at = this.#seen.get(digestOf(credential));
    return at !== undefined && this.#now() - at < remembered;
  }

  add(credential: string): void {
    this.#seen.set(digestOf(credential), this.#now());
  }

  delete(credential: string): void {
    this.#seen.delete(digestOf(credential));
  }
}

/** Secrets themselves are kept nowhere. */
const digestOf = (credential: string) => hash('sha256', credential, 'base64url');
