/** Milliseconds for which something has to stay good before it is worth any work. */
const pause = 1000;

/** How many wait at most; what finds no place among them stays as it is. */
const most = 2000;

/**
 * Does work on what has been kept for a moment, one after the other and with time for requests in between.
 * What changes again and again is never worked on.
 */
export class Packing<Item> {
  readonly #work: (item: Item) => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #waiting: Item[] = [];
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> = Promise.resolve();

  constructor(work: (item: Item) => Promise<void>, failed: (error: unknown) => void) {
    this.#work = work;
    this.#failed = failed;
  }

  add(item: Item): void {
    if (this.#waiting.length >= most) return;
    this.#waiting.push(item);
    this.#wait();
  }

  /** Resolves when nothing that was added before waits any more. */
  packNow(): Promise<void> {
    this.#working = this.#working.then(() => this.#workOnAll());
    return this.#working;
  }

  async #workOnAll(): Promise<void> {
    const due = this.#waiting;
    this.#waiting = [];
    for (const item of due) await this.#tryTo(item);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#waiting.length > 0) this.#wait();
  }

  /** What can't be worked on stays as it is. */
  async #tryTo(item: Item): Promise<void> {
    try {
      await this.#work(item);
    } catch (error) {
      this.#failed(error);
    }
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => void this.packNow(), pause).unref();
  }
}
