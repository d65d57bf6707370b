import { ChangeTable } from './change-table.ts';
import type { Changes } from './changes.ts';
import { Entries, newEntry, type Entry } from './entries.ts';
import { Flights } from './flights.ts';
import { Packing } from './packing.ts';
import type { Made, Pack, Shelf } from './shelf.ts';

interface Waiting {
  entry: Entry;
  pack: Pack<unknown>;
}

/**
 * Values that are good until something they depend on changes, so that whatever is found is what would be
 * made anew.
 */
export class TaggedCache {
  readonly #changes: Changes;
  readonly #entries: Entries | null;
  readonly #table = new ChangeTable();
  readonly #flights = new Flights<Made<unknown>>();
  readonly #packing: Packing<Waiting>;

  /**
   * @param maxBytes 0 keeps nothing, and makes everything anew for everybody
   * @param report given why something could not be packed
   */
  constructor(changes: Changes, maxBytes: number, report: (error: unknown) => void = () => {}) {
    this.#changes = changes;
    this.#packing = new Packing((waiting) => this.#pack(waiting), report);
    this.#entries = maxBytes > 0 ? new Entries(maxBytes, (entry) => this.#isGood(entry)) : null;
    changes.subscribe((names) => this.#table.change(names));
  }

  /** Bytes that are taken now. */
  get bytes(): number {
    return this.#entries?.bytes ?? 0;
  }

  /** How many values are kept, some of which may no longer be good. */
  get size(): number {
    return this.#entries?.size ?? 0;
  }

  /** A part of the cache for values of one kind; keys of different shelves never meet. */
  shelf<Value>(name: string, pack?: Pack<Value>): Shelf<Value> {
    const keyOf = (key: string) => `${name} ${key}`;
    // Whatever is under a key of this shelf was put there by it.
    const packAny = (pack as Pack<unknown> | undefined) ?? null;
    return {
      isOn: this.#entries !== null,
      get: (key) => this.#get(keyOf(key)) as Value | null,
      getOrMake: (key, make) => this.#getOrMake(keyOf(key), make, packAny) as Promise<Value>,
    };
  }

  /** Packs what waits for it, without more ado. */
  packNow(): Promise<void> {
    return this.#packing.packNow();
  }

  #get(key: string): unknown {
    if (!this.#entries) return null;
    if (!this.#changes.hears) this.#entries.clear();
    return this.#entries.find(key)?.value ?? null;
  }

  async #getOrMake(
    key: string,
    make: () => Promise<Made<unknown>>,
    pack: Pack<unknown> | null,
  ): Promise<unknown> {
    const kept = this.#get(key);
    if (kept !== null) return kept;
    if (!this.#entries || !this.#changes.hears) return (await make()).value;
    const flight = this.#flights.find(key, this.#table.now);
    if (!flight) return this.#make(key, make, pack);
    const made = await flight.made;
    return made.keep ? made.value : (await make()).value;
  }

  async #make(
    key: string,
    make: () => Promise<Made<unknown>>,
    pack: Pack<unknown> | null,
  ): Promise<unknown> {
    const flight = this.#flights.begin(key, this.#table.now, make);
    try {
      const { value, keep } = await flight.made;
      if (keep) this.#keep(newEntry(key, value, keep, flight.began), pack);
      return value;
    } finally {
      this.#flights.end(key, flight);
    }
  }

  #keep(entry: Entry, pack: Pack<unknown> | null): void {
    if (!this.#changes.hears || !this.#isGood(entry)) return;
    if (this.#entries!.add(entry) && pack) this.#packing.add({ entry, pack });
  }

  #isGood(entry: Entry): boolean {
    const { names, expires, checked } = entry;
    if (expires <= Date.now() || this.#table.hasChanged(names, checked)) return false;
    entry.checked = this.#table.now;
    return true;
  }

  async #pack({ entry, pack }: Waiting): Promise<void> {
    const isWorthIt = () => this.#entries!.has(entry) && this.#isGood(entry);
    if (isWorthIt()) this.#entries!.resize(entry, await pack(entry.value));
  }
}
