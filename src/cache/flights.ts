/** Something that is being made. */
export interface Flight<Made> {
  readonly made: Promise<Made>;
  /** How often anything had changed when it was begun. */
  readonly began: number;
}

/** What is being made now, by key: whoever wants the same while nothing changes waits for it. */
export class Flights<Made> {
  readonly #open = new Map<string, Flight<Made>>();

  /**
   * One to wait for; null when none is under way, or something has changed since it was begun: it may not
   * have seen that.
   */
  find(key: string, now: number): Flight<Made> | null {
    const flight = this.#open.get(key);
    return flight?.began === now ? flight : null;
  }

  begin(key: string, now: number, make: () => Promise<Made>): Flight<Made> {
    const flight = { made: make(), began: now };
    this.#open.set(key, flight);
    return flight;
  }

  end(key: string, flight: Flight<Made>): void {
    if (this.#open.get(key) === flight) this.#open.delete(key);
  }
}
