/** Something that is being made, and what has changed since it was begun. */
export interface Flight<Made> {
  readonly made: Promise<Made>;
  readonly changed: ReadonlySet<string>;
}

/** What is being made now, by key: whoever wants the same while nothing changes waits for it. */
export class Flights<Made> {
  readonly #open = new Map<string, Flight<Made>>();
  readonly #changed = new Set<Set<string>>();

  /** One to wait for; null when none is under way, or something has changed since it was begun. */
  find(key: string): Flight<Made> | null {
    return this.#open.get(key) ?? null;
  }

  begin(key: string, make: () => Promise<Made>): Flight<Made> {
    const changed = new Set<string>();
    this.#changed.add(changed);
    const flight = { made: make(), changed };
    this.#open.set(key, flight);
    return flight;
  }

  end(key: string, flight: Flight<Made>): void {
    this.#changed.delete(flight.changed as Set<string>);
    if (this.#open.get(key) === flight) this.#open.delete(key);
  }

  /** What is under way may not have seen it: nobody who comes later may wait for that. */
  change(tags: readonly string[]): void {
    this.#open.clear();
    for (const changed of this.#changed) for (const tag of tags) changed.add(tag);
  }
}
