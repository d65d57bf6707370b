import type { Changes } from './changes.ts';
import { hashOf, mixed, start } from './fnv.ts';

/** Names that meet in one place change together: something is dropped too early once in a while, never too late. */
const places = 2 ** 20;

const comma = 44;

/**
 * When what goes by a name last changed. It takes the same memory whatever it is told and whatever is kept, and
 * nobody is looked up when something changes: whoever keeps something asks here whether it is still good.
 */
export class ChangeTable {
  // Doubles, since these count for as long as the process lives.
  readonly #lastChange = new Float64Array(places);
  readonly #changes: Changes;
  #now = 0;

  constructor(changes: Changes) {
    this.#changes = changes;
    changes.subscribe((names) => this.#change(names));
  }

  /** While false, anything may have changed that isn't told here. */
  get hears(): boolean {
    return this.#changes.hears;
  }

  /** How often something has changed. */
  get now(): number {
    return this.#now;
  }

  /** Whether one of the names changed after that. @param names with commas between */
  hasChanged(names: string, since: number): boolean {
    if (since === this.#now) return false;
    let hash = start;
    for (let index = 0; index < names.length; index++) {
      const letter = names.charCodeAt(index);
      if (letter !== comma) hash = mixed(hash, letter);
      else if (this.#lastChange[placeAt(hash)]! > since) return true;
      else hash = start;
    }
    return this.#lastChange[placeAt(hash)]! > since;
  }

  #change(names: Iterable<string>): void {
    this.#now++;
    for (const name of names) this.#lastChange[placeOf(name)] = this.#now;
  }
}

const placeOf = (name: string) => placeAt(hashOf(name));
const placeAt = (hash: number) => (hash ^ (hash >>> 15)) & (places - 1);
