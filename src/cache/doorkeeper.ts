import { hashOf } from './fnv.ts';

/** Each remembers the last few keys that came to it. */
const places = 2 ** 14;
const perPlace = 4;

/**
 * Lets in what comes for the second time within a while. Most of what is wanted once never is again, and to
 * keep it for nothing costs more than to make it.
 */
export class Doorkeeper {
  readonly #last = new Int32Array(places * perPlace);

  admits(key: string): boolean {
    const hash = hashOf(key);
    const begin = ((hash ^ (hash >>> 16)) & (places - 1)) * perPlace;
    const last = this.#last.subarray(begin, begin + perPlace);
    if (last.includes(hash)) return true;
    last.copyWithin(1, 0);
    last[0] = hash;
    return false;
  }
}
