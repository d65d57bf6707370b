/** Who stood at which address, told again without looking at the code: the last one comes first. */
export class AddressBook {
  readonly #occupants = new Map<string, string[]>();

  /** From now on, and after it has left, the address is this one's. */
  enter(path: string, id: string): void {
    const others = (this.#occupants.get(path) ?? []).filter((each) => each !== id);
    this.#occupants.set(path, [...others, id]);
  }

  /** It is no more, and whoever stood at its addresses before has them again. */
  forget(id: string): void {
    for (const [path, ids] of this.#occupants)
      this.#occupants.set(
        path,
        ids.filter((each) => each !== id),
      );
  }

  /** All of its addresses are the other's. */
  merge(from: string, into: string): void {
    for (const [path, ids] of this.#occupants)
      this.#occupants.set(
        path,
        ids.map((each) => (each === from ? into : each)),
      );
  }

  /** Every address that ever was, and whose it is; null for that of what is no more. */
  entries(): [path: string, id: string | null][] {
    return [...this.#occupants].map(([path, ids]) => [path, ids.at(-1) ?? null]);
  }
}
