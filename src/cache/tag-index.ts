/** What is known by one tag. */
interface Tagged<Item> {
  tag: string;
  items: Set<Item>;
}

/** Finds items by their tags; each tag's text is held once, however many items have it. */
export class TagIndex<Item> {
  readonly #byTag = new Map<string, Tagged<Item>>();
  readonly #tagsOf = new Map<Item, Tagged<Item>[]>();

  get size(): number {
    return this.#byTag.size;
  }

  add(item: Item, tags: Iterable<string>): void {
    const mine: Tagged<Item>[] = [];
    for (const tag of tags) {
      const tagged = this.#byTag.get(tag) ?? { tag, items: new Set() };
      this.#byTag.set(tag, tagged);
      tagged.items.add(item);
      mine.push(tagged);
    }
    this.#tagsOf.set(item, mine);
  }

  remove(item: Item): void {
    for (const tagged of this.#tagsOf.get(item) ?? []) {
      tagged.items.delete(item);
      if (tagged.items.size === 0) this.#byTag.delete(tagged.tag);
    }
    this.#tagsOf.delete(item);
  }

  /** Those that have the tag, as they are now. */
  having(tag: string): Item[] {
    return [...(this.#byTag.get(tag)?.items ?? [])];
  }

  tagsOf(item: Item): string[] {
    return (this.#tagsOf.get(item) ?? []).map(({ tag }) => tag);
  }
}
