import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import type { DueDelivery, Outcome } from '../domain/delivery/delivery.ts';
import { release, settle } from '../domain/delivery/settle.ts';
import { takeDue } from '../domain/delivery/take-due.ts';
import type { Channel } from './channel.ts';
import type { SendRequest } from './outgoing/send-request.ts';
import { attempt } from './attempt.ts';

export interface SenderOptions {
  database: Database;
  channels: ReadonlyMap<string, Channel>;
  send: SendRequest;
  report(error: unknown): void;
  /** Called when a delivery is settled: another may be first in its lanes now. */
  settled(): void;
}

/** How many requests one node has under way, and of one follower: a slow one doesn't keep the others waiting. */
const atOnce = 32;
const perFollower = 6;

/** Sends what is due, with bounded concurrency, and keeps how it ended. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #underWay = new Map<bigint, { follower: string; done: Promise<void> }>();
  readonly #stopping = new AbortController();

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Begins as much as may be under way. */
  async sendDue(): Promise<void> {
    const { database, channels } = this.#options;
    while (!this.#stopping.signal.aborted) {
      const limit = atOnce - this.#underWay.size;
      if (limit <= 0) return;
      const due = await takeDue(database.prisma, {
        ...{ kinds: [...channels.keys()], except: this.#busy(), limit, perFollower },
        now: new Date(),
      });
      if (due.length === 0) return;
      for (const delivery of due) this.#begin(delivery);
    }
  }

  /** Waits for what is under way, but not for long: the rest is given back. */
  async stop(patience = 5_000): Promise<void> {
    const timer = setTimeout(() => this.#stopping.abort(), patience);
    await Promise.all([...this.#underWay.values()].map(({ done }) => done));
    clearTimeout(timer);
  }

  /** Followers with as much under way as one may have. */
  #busy(): string[] {
    const counts = new Map<string, number>();
    for (const { follower } of this.#underWay.values()) {
      counts.set(follower, (counts.get(follower) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count >= perFollower).map(([name]) => name);
  }

  #begin(delivery: DueDelivery): void {
    const { number, follower } = delivery;
    const done = this.#deliver(delivery)
      .catch(this.#options.report)
      .finally(() => {
        this.#underWay.delete(number);
        this.#options.settled();
      });
    this.#underWay.set(number, { follower, done });
  }

  async #deliver(delivery: DueDelivery): Promise<void> {
    const { database, channels, send, report } = this.#options;
    const channel = channels.get(delivery.kind)!;
    const { signal } = this.#stopping;
    const outcome = await attempt(channel, delivery, { send, signal, report });
    if (outcome === null) return release(database.prisma, delivery, new Date());
    await this.#settle(channel, delivery, outcome);
  }

  #settle(channel: Channel, delivery: DueDelivery, outcome: Outcome): Promise<void> {
    return transaction(this.#options.database, async (queries) => {
      const now = new Date();
      const isFinal = channel.isFinal?.(delivery, outcome) ?? false;
      const settled = await settle(queries, delivery, outcome, now, isFinal);
      if (settled !== 'LATE') await channel.settled?.(queries, delivery, outcome, settled, now);
    });
  }
}
