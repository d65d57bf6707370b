import { PersistentFollower } from '../../graphql/live/persistent-follower.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Those who follow a node, half of them over either transport; they go when the process does. */
export class Subscribers {
  readonly #all: PersistentFollower[];

  private constructor(all: PersistentFollower[]) {
    this.#all = all;
  }

  static async attach(url: string, after: string, count: number): Promise<Subscribers> {
    const all = Array.from(
      { length: count },
      (_, n) => new PersistentFollower(n % 2 ? 'sse' : 'ws', [url], after),
    );
    // They have to be there before anything is published.
    await pause(2000);
    return new Subscribers(all);
  }

  /** How many have heard of all, each once and in the order of the log; waits for them, but not for ever. */
  async thatHeard(log: readonly { cursor: string }[]): Promise<number> {
    const cursors = log.map(({ cursor }) => cursor).join();
    const isThere = ({ seen }: PersistentFollower) => seen.length >= log.length;
    for (let tries = 100; tries > 0 && !this.#all.every(isThere); tries--) await pause(100);
    return this.#all.filter(({ seen }) => seen.map(({ cursor }) => cursor).join() === cursors)
      .length;
  }

  /** How often they had to come back. */
  get returns(): number {
    return this.#all.reduce((sum, { connections }) => sum + connections - 1, 0);
  }
}
