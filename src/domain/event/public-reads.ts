import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Queries } from '../../database/database.ts';
import type { Replica } from '../../database/store.ts';
import type { EventFollower } from './event-follower.ts';

/** Milliseconds between two looks at a replica that has all it should. */
const pause = 1000;

/** Milliseconds between looks at one that is behind: each time longer. */
const shortest = 5;
const longest = 500;

interface Followed {
  replica: Replica;
  /** The last event that it surely has; null while it can't be read from. */
  position: bigint | null;
  /** Whether it was reported that it is left out. */
  isTold: boolean;
}

/**
 * Who answers what the public reads: in turn the replicas that have every event which this node has heard
 * of, and without any the primary. So a read is never older than what this node has told or dropped from
 * a cache, and one that follows a change sees it.
 */
export class PublicReads {
  readonly #database: Database;
  readonly #follower: EventFollower;
  readonly #report: (error: unknown) => void;
  readonly #followed: Followed[];
  readonly #stopping = new AbortController();
  readonly #loops: Promise<void>[];
  #wakers = new Set<() => void>();
  #turn = 0;

  constructor(database: Database, follower: EventFollower, report: (error: unknown) => void) {
    this.#database = database;
    this.#follower = follower;
    this.#report = report;
    this.#followed = database.replicas.map((replica) => ({
      replica,
      position: null,
      isTold: false,
    }));
    this.#loops = this.#followed.map((followed) => this.#follow(followed));
    follower.subscribe(() => this.#wake());
  }

  /** For all reads of one request. */
  queries(): Queries {
    const usable = this.#followed.filter((followed) => this.#isFresh(followed));
    const chosen = usable[this.#turn++ % (usable.length || 1)];
    return (chosen?.replica ?? this.#database).prisma;
  }

  /** How each replica stands; null for one that can't be read from. */
  get positions(): { name: string; position: bigint | null }[] {
    return this.#followed.map(({ replica: { name }, position }) => ({ name, position }));
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await Promise.all(this.#loops);
  }

  #isFresh({ position }: Followed): boolean {
    const heard = this.#follower.position;
    return heard !== null && position !== null && position >= heard;
  }

  async #follow(followed: Followed): Promise<void> {
    followed.replica.onBroken(() => {
      followed.position = null;
      this.#wake();
    });
    let behind = shortest;
    while (!this.#stopping.signal.aborted) {
      await this.#look(followed);
      const isFresh = this.#isFresh(followed);
      behind = isFresh ? shortest : Math.min(behind * 2, longest);
      await (isFresh ? this.#awake(pause) : delay(behind));
    }
  }

  async #look(followed: Followed): Promise<void> {
    const { name } = followed.replica;
    try {
      followed.position = await followed.replica.position();
      followed.isTold = false;
    } catch (error) {
      followed.position = null;
      if (followed.isTold) return;
      followed.isTold = true;
      this.#report(new Error(`The replica ${name} is left out`, { cause: error }));
    }
  }

  /** Waits, but not once something has happened. */
  #awake(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#wakers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#wakers.add(done);
    });
  }

  #wake(): void {
    for (const wake of [...this.#wakers]) wake();
  }
}
