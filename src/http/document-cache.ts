import { LRUCache } from 'lru-cache';
import type { Edition } from './document.ts';

/** Tells what has changed, and whether it is heard of at once. */
export interface Changes {
  /** While false, anything may have changed unheard. */
  readonly hears: boolean;
  /** Called with the tags of everything that changes. */
  subscribe(changed: (tags: readonly string[]) => void): void;
}

/** Bytes of bodies that are kept at most, in the coding that was made of them. */
const maxBytes = 128 * 1024 * 1024;

/**
 * Editions by the address that was asked for. One is dropped the moment that something it depends on
 * changes, so whatever is found here is what would be made anew.
 */
export class DocumentCache {
  readonly #changes: Changes;
  readonly #editions: LRUCache<string, Edition>;
  /** The addresses whose editions depend on a tag. */
  readonly #dependents = new Map<string, Set<string>>();
  /** What has changed since each edition that is being made was begun. */
  readonly #making = new Set<Set<string>>();

  constructor(changes: Changes) {
    this.#changes = changes;
    this.#editions = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ document }) => 2 * document.body.length + 1,
      dispose: (edition, address) => this.#forget(edition, address),
    });
    changes.subscribe((tags) => this.#changed(tags));
  }

  /** Null when nothing is kept, or it can't be trusted now. */
  get(address: string, now: Date): Edition | null {
    if (!this.#changes.hears) this.#editions.clear();
    const edition = this.#editions.get(address);
    if (!edition) return null;
    const { expires } = edition.document;
    return expires && expires <= now ? null : edition;
  }

  /** Keeps what `make` makes, unless something that it depends on changed meanwhile. */
  async making<Made extends Edition | Response>(
    address: string,
    make: () => Promise<Made>,
  ): Promise<Made> {
    const changed = new Set<string>();
    this.#making.add(changed);
    try {
      const heard = this.#changes.hears;
      const made = await make();
      if (heard && !(made instanceof Response)) this.#keep(address, made, changed);
      return made;
    } finally {
      this.#making.delete(changed);
    }
  }

  #keep(address: string, edition: Edition, changed: ReadonlySet<string>): void {
    const { tags, isPrivate } = edition.document;
    const outdated = [...tags].some((tag) => changed.has(tag));
    if (isPrivate || outdated || !this.#changes.hears) return;
    this.#editions.set(address, edition);
    for (const tag of tags) {
      const addresses = this.#dependents.get(tag);
      if (addresses) addresses.add(address);
      else this.#dependents.set(tag, new Set([address]));
    }
  }

  #changed(tags: readonly string[]): void {
    for (const changed of this.#making) for (const tag of tags) changed.add(tag);
    for (const tag of tags) {
      for (const address of this.#dependents.get(tag) ?? []) this.#editions.delete(address);
    }
  }

  #forget({ document }: Edition, address: string): void {
    for (const tag of document.tags) {
      const addresses = this.#dependents.get(tag);
      addresses?.delete(address);
      if (addresses?.size === 0) this.#dependents.delete(tag);
    }
  }
}
