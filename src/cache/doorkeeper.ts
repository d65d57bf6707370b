import { hashOf } from './fnv.ts';

/** Each remembers one key; of keys that meet in one, the last. */
const places = 2 ** 16;

/**
 * Lets in what comes for the second time within a while. Most of what is wanted once never is again, and to
 * keep it for nothing costs more than to make it.
 */
export class Doorkeeper {
  readonly #last = new Int32Array(places);

  admits(key: string): boolean {
    const hash = hashOf(key);
    const place = (hash ^ (hash >>> 16)) & (places - 1);
    const isKnown = this.#last[place] === hash;
    this.#last[place] = hash;
    return isKnown;
  }
}
