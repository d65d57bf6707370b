import DataLoader from 'dataloader';
import type { KeptRead, KeptReads } from '../cache/kept-reads.ts';
import { memoryOf } from '../cache/memory-of.ts';
import type { Provenance } from '../cache/provenance.ts';
import type { Made } from '../cache/shelf.ts';
import type { Article } from '../domain/article/article.ts';
import { broughtAlong } from '../domain/article/companions.ts';
import { keyedReads, type Reads } from '../domain/reads.ts';

/** Reads the values of keys, in their order. */
export type BatchRead<Value> = (reads: Reads, keys: readonly string[]) => Promise<Value[]>;

export interface Kind<Value> {
  /** That no other read has. */
  name: string;
  read: BatchRead<Value>;
  /** The articles in a value, which bring along what no event of the value itself tells of. */
  articlesIn(value: Value): readonly Article[];
}

interface KeptBatchesOptions {
  kept: KeptReads;
  reads: Reads;
  provenance: Provenance | null;
}

/**
 * The batch reads of one request of the public: takes each key from what the node keeps, and leaves there what
 * was read of the others, until an event touches it.
 */
export class KeptBatches {
  readonly #options: KeptBatchesOptions;
  /** Whom the reads ask is settled by now. */
  readonly #began: number;

  constructor(options: KeptBatchesOptions) {
    this.#options = options;
    this.#began = options.kept.shelf.now();
  }

  /** Reads only what isn't kept. */
  reading<Value>(kind: Kind<Value>): (keys: readonly string[]) => Promise<Value[]> {
    const { kept, provenance } = this.#options;
    const { shelf } = kept;
    const options = { cache: false };
    const anew = new DataLoader((keys: readonly string[]) => this.#read(kind, keys), options);
    const find = (key: string) =>
      shelf.getOrMake(`${kind.name} ${key}`, () => anew.load(key), this.#began);
    return async (keys) => {
      const found = await Promise.all(keys.map(find));
      for (const { part } of found) provenance?.add(part);
      return found.map(({ value }) => value as Value);
    };
  }

  async #read<Value>(
    { read, articlesIn }: Kind<Value>,
    keys: readonly string[],
  ): Promise<Made<KeptRead>[]> {
    const reads = keyedReads(this.#options.reads);
    const values = await read(reads, keys);
    return values.map((value, index) =>
      this.#made(value, reads.tagsOf(keys[index]!), articlesIn(value)),
    );
  }

  #made(value: unknown, tags: readonly string[], articles: readonly Article[]): Made<KeptRead> {
    const hidden = broughtAlong(articles);
    const part = { names: this.#namesOf(tags), expires: Infinity };
    const names = hidden.tags.length > 0 ? this.#namesOf([...tags, ...hidden.tags]) : part.names;
    const bytes = memoryOf(value) + memoryOf(hidden.values) + memoryOf(part);
    return { value: { value, part }, keep: { bytes, names, expires: Infinity } };
  }

  #namesOf(tags: readonly string[]): string {
    return [...new Set(tags)].map(this.#options.kept.nameOf).join(',');
  }
}
