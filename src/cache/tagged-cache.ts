import { LRUCache } from 'lru-cache';
import type { Changes } from './changes.ts';
import { Flights } from './flights.ts';
import { TagIndex } from './tag-index.ts';

/** A value with what has to be known to keep it. */
export interface Made<Value> {
  value: Value;
  /** Null for one that nobody else may have. */
  keep: Keeping | null;
}

export interface Keeping {
  /** What it takes in memory, but for its key and tags. */
  bytes: number;
  tags: ReadonlySet<string>;
  /** Milliseconds since 1970; Infinity for never. */
  expires: number;
}

interface Entry {
  key: string;
  value: unknown;
  bytes: number;
  expires: number;
}

/** Bytes that an entry takes besides its value, each tag of it, and each letter of a key, as measured. */
const perEntry = 500;
const perTag = 120;
const perLetter = 2;

/** No single value may take more than this part of the cache. */
const largest = 1 / 4;

/**
 * Values that are dropped the moment that something they depend on changes, so that whatever is found is
 * what would be made anew. The least recently used go first when memory is short.
 */
export class TaggedCache {
  readonly #changes: Changes;
  readonly #maxBytes: number;
  readonly #entries: LRUCache<string, Entry> | null;
  readonly #tags = new TagIndex<Entry>();
  readonly #flights = new Flights<Made<unknown>>();

  /** @param maxBytes 0 keeps nothing, and makes everything anew for everybody */
  constructor(changes: Changes, maxBytes: number) {
    this.#changes = changes;
    this.#maxBytes = maxBytes;
    this.#entries =
      maxBytes > 0
        ? new LRUCache({
            maxSize: maxBytes,
            sizeCalculation: ({ bytes }) => bytes,
            dispose: (entry) => this.#tags.remove(entry),
          })
        : null;
    changes.subscribe((tags) => this.#changed(tags));
  }

  get isOn(): boolean {
    return this.#entries !== null;
  }

  /** Bytes that are taken now. */
  get bytes(): number {
    return this.#entries?.calculatedSize ?? 0;
  }

  /** A part of the cache for values of one kind; keys of different shelves never meet. */
  shelf<Value>(name: string): Shelf<Value> {
    const keyOf = (key: string) => `${name} ${key}`;
    return {
      isOn: this.isOn,
      get: (key) => this.#get(keyOf(key)) as Value | null,
      // Whatever is under a key of this shelf was put there by it.
      getOrMake: (key, make) => this.#getOrMake(keyOf(key), make) as Promise<Value>,
      grow: (key, bytes) => this.#grow(keyOf(key), bytes),
    };
  }

  #get(key: string): unknown {
    if (!this.#entries) return null;
    if (!this.#changes.hears) this.#entries.clear();
    const entry = this.#entries.get(key);
    if (!entry) return null;
    return entry.expires > Date.now() ? entry.value : null;
  }

  async #getOrMake(key: string, make: () => Promise<Made<unknown>>): Promise<unknown> {
    const kept = this.#get(key);
    if (kept !== null) return kept;
    if (!this.#entries || !this.#changes.hears) return (await make()).value;
    const flight = this.#flights.find(key);
    if (!flight) return this.#make(key, make);
    const made = await flight.made;
    return made.keep ? made.value : (await make()).value;
  }

  async #make(key: string, make: () => Promise<Made<unknown>>): Promise<unknown> {
    const flight = this.#flights.begin(key, make);
    try {
      const made = await flight.made;
      if (made.keep) this.#keep(key, made.value, made.keep, flight.changed);
      return made.value;
    } finally {
      this.#flights.end(key, flight);
    }
  }

  #keep(key: string, value: unknown, keeping: Keeping, changed: ReadonlySet<string>): void {
    const { tags, expires } = keeping;
    if (!this.#changes.hears) return;
    for (const tag of changed) if (tags.has(tag)) return;
    const bytes = keeping.bytes + perEntry + perTag * tags.size + perLetter * key.length;
    this.#set({ key, value, bytes, expires }, tags);
  }

  #set(entry: Entry, tags: Iterable<string>): void {
    if (entry.bytes > this.#maxBytes * largest) this.#entries!.delete(entry.key);
    else {
      this.#tags.add(entry, tags);
      this.#entries!.set(entry.key, entry);
    }
  }

  #grow(key: string, bytes: number): void {
    const entry = this.#entries?.peek(key);
    if (entry) this.#set({ ...entry, bytes: entry.bytes + bytes }, this.#tags.tagsOf(entry));
  }

  #changed(tags: readonly string[]): void {
    this.#flights.change(tags);
    for (const tag of tags) {
      for (const { key } of this.#tags.having(tag)) this.#entries?.delete(key);
    }
  }
}

export interface Shelf<Value> {
  /** Whether anything is ever kept. */
  readonly isOn: boolean;
  /** Null when nothing is kept, or it can't be trusted now. */
  get(key: string): Value | null;
  /**
   * Keeps what is made, unless something that it depends on changed meanwhile. Of several that want the
   * same at a time one makes it, unless something has changed in between.
   */
  getOrMake(key: string, make: () => Promise<Made<Value>>): Promise<Value>;
  /** What is kept under a key has come to take so many bytes more. */
  grow(key: string, bytes: number): void;
}
