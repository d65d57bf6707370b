import { LRUCache } from 'lru-cache';

/** How many milliseconds an answer takes at most that comes soon. */
const soon = 1000;

/** How many requests one node has under way, besides those that their followers let hang. */
const atOnce = 32;

/** The same to followers that let theirs hang; more than that only until it is known of them. */
const slowAtOnce = 32;

/** And in all. */
const most = 128;

/** To one follower: whoever is not known to answer soon has no more than may be lost. */
const perFollower = { known: 6, other: 2 };

/** Begun to one follower before the next has its turn. */
export const perTurn = 2;

/** Of how many followers it is known how they answer. */
const maxKnown = 5000;

/**
 * The requests that one node may have under way. Followers that let theirs hang have places of their own, so
 * that the others are told at once.
 */
export class Places {
  readonly #now: () => number;
  readonly #taken = new Map<bigint, { follower: string; asked: number | null }>();
  /** Whether the last answer came soon. */
  readonly #wasSoon = new LRUCache<string, boolean>({ max: maxKnown });

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** The deliveries that are under way. */
  get numbers(): bigint[] {
    return [...this.#taken.keys()];
  }

  take(number: bigint, follower: string): void {
    this.#taken.set(number, { follower, asked: null });
  }

  /** Its request is sent: from here on until the answer it is the follower who takes the time. */
  asked(number: bigint): void {
    this.#taken.get(number)!.asked = this.#now();
  }

  answered(number: bigint): void {
    const taken = this.#taken.get(number)!;
    this.#wasSoon.set(taken.follower, !this.#isHanging(taken.asked));
    taken.asked = null;
  }

  give(number: bigint): void {
    this.#taken.delete(number);
  }

  /** How many requests may be begun in this turn, and to whom fewer than to anybody. */
  free(): { limit: number; fewer: Map<string, number> } {
    const { counts, hanging } = this.#underWay();
    const isSlow = (name: string) => hanging.has(name) || this.#wasSoon.peek(name) === false;
    const all = this.#taken.size;
    const slow = sum([...counts].map(([name, count]) => (isSlow(name) ? count : 0)));
    const placesOf = (name: string) => {
      if (isSlow(name)) return slow < slowAtOnce ? perFollower.other : 0;
      return this.#wasSoon.peek(name) ? perFollower.known : perFollower.other;
    };
    const left = [...this.#wasSoon.keys(), ...counts.keys()].map(
      (name) => [name, Math.max(0, placesOf(name) - (counts.get(name) ?? 0))] as const,
    );
    return {
      limit: Math.min(atOnce - (all - slow), most - all),
      fewer: new Map(left.filter(([, places]) => places < perTurn)),
    };
  }

  #underWay(): { counts: Map<string, number>; hanging: Set<string> } {
    const counts = new Map<string, number>();
    const hanging = new Set<string>();
    for (const { follower, asked } of this.#taken.values()) {
      counts.set(follower, (counts.get(follower) ?? 0) + 1);
      if (this.#isHanging(asked)) hanging.add(follower);
    }
    return { counts, hanging };
  }

  #isHanging(asked: number | null): boolean {
    return asked !== null && this.#now() - asked > soon;
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
