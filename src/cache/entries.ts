import { LRUCache } from 'lru-cache';
import type { Keeping } from './shelf.ts';

export interface Entry extends Keeping {
  readonly key: string;
  readonly value: unknown;
  /** How often anything had changed when it was last known to be good. */
  checked: number;
}

/** Field by field: an object that is put together of others takes several times the memory. */
export function newEntry(key: string, value: unknown, keeping: Keeping, checked: number): Entry {
  const { bytes, names, expires } = keeping;
  return { key, value, bytes, names, expires, checked };
}

/** Bytes that an entry takes besides its value, and each letter of its key and names. */
const perEntry = 330;
const perLetter = 1;

/** No single value may take more than this part of the memory. */
const largest = 1 / 4;

/**
 * When all memory is taken by what is good, one in so many that come gets a place. Of more keys than fit,
 * asked for in turn, each would be dropped just before it is asked for again; so most of them stay.
 */
const oneIn = 8;

/** What is kept by key, in so much memory and no more; the least recently used go first. */
export class Entries {
  readonly #isGood: (entry: Entry) => boolean;
  readonly #maxBytes: number;
  readonly #kept: LRUCache<string, Entry>;

  constructor(maxBytes: number, isGood: (entry: Entry) => boolean) {
    this.#isGood = isGood;
    this.#maxBytes = maxBytes;
    this.#kept = new LRUCache({ maxSize: maxBytes, sizeCalculation: bytesOf });
  }

  /** As they are counted. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  get size(): number {
    return this.#kept.size;
  }

  find(key: string): Entry | null {
    const entry = this.#kept.get(key);
    if (!entry) return null;
    if (this.#isGood(entry)) return entry;
    this.#kept.delete(key);
    return null;
  }

  add(entry: Entry): boolean {
    const bytes = bytesOf(entry);
    const fits = bytes <= this.#maxBytes * largest && this.#hasPlace(bytes);
    if (fits) this.#kept.set(entry.key, entry);
    else this.#kept.delete(entry.key);
    return fits;
  }

  /** The value has come to take so many bytes. */
  resize(entry: Entry, bytes: number): void {
    if (this.has(entry)) {
      const { key, value, checked } = entry;
      this.#kept.set(key, newEntry(key, value, { ...entry, bytes }, checked));
    }
  }

  has(entry: Entry): boolean {
    return this.#kept.peek(entry.key) === entry;
  }

  clear(): void {
    if (this.#kept.size > 0) this.#kept.clear();
  }

  /** What is no longer good gives way to anything. */
  #hasPlace(bytes: number): boolean {
    while (this.#kept.calculatedSize + bytes > this.#maxBytes) {
      const oldest = this.#kept.rvalues().next().value;
      if (!oldest || this.#isGood(oldest)) return Math.random() * oneIn < 1;
      this.#kept.delete(oldest.key);
    }
    return true;
  }
}

function bytesOf({ key, names, bytes }: Entry): number {
  return bytes + perEntry + perLetter * (key.length + names.length);
}
