import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import type { DueDelivery, Outcome } from '../domain/delivery/delivery.ts';
import { release, settle } from '../domain/delivery/settle.ts';
import { takeDue } from '../domain/delivery/take-due.ts';
import type { Channel } from './channel.ts';
import type { SendRequest } from './outgoing/send-request.ts';
import { attempt } from './attempt.ts';
import { perTurn, Places } from './places.ts';

export interface SenderOptions {
  database: Database;
  channels: ReadonlyMap<string, Channel>;
  send: SendRequest;
  report(error: unknown): void;
  /** Called when a delivery is settled: another may be first in its lanes now. */
  settled(): void;
}

/** Sends what is due, with bounded concurrency, and keeps how it ended. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #places = new Places();
  readonly #underWay = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Begins as much as may be under way. */
  async sendDue(): Promise<void> {
    const { database, channels } = this.#options;
    while (!this.#stopping.signal.aborted) {
      const { limit, fewer } = this.#places.free();
      if (limit <= 0) return;
      const due = await takeDue(database.prisma, {
        ...{ kinds: [...channels.keys()], limit, fewer, perFollower: perTurn },
        ...{ underWay: this.#places.numbers, now: database.now() },
      });
      if (due.length === 0) return;
      for (const delivery of due) this.#begin(delivery);
    }
  }

  /** Waits for what is under way, but not for long: the rest is given back. */
  async stop(patience = 5_000): Promise<void> {
    const timer = setTimeout(() => this.#stopping.abort(), patience);
    await Promise.all(this.#underWay);
    clearTimeout(timer);
  }

  #begin(delivery: DueDelivery): void {
    const { number, follower } = delivery;
    this.#places.take(number, follower);
    const done = this.#deliver(delivery)
      .catch(this.#options.report)
      .finally(() => {
        this.#places.give(number);
        this.#underWay.delete(done);
        this.#options.settled();
      });
    this.#underWay.add(done);
  }

  async #deliver(delivery: DueDelivery): Promise<void> {
    const { database, channels, report } = this.#options;
    const channel = channels.get(delivery.kind)!;
    const { signal } = this.#stopping;
    const send = this.#timed(delivery.number);
    const outcome = await attempt(channel, delivery, { send, signal, report });
    if (outcome === null) return release(database.prisma, delivery, database.now());
    await this.#settle(channel, delivery, outcome);
  }

  /** What is told of how a follower answers is its time alone, and not what the database takes here. */
  #timed(number: bigint): SendRequest {
    return (request) => {
      this.#places.asked(number);
      return this.#options.send(request).finally(() => this.#places.answered(number));
    };
  }

  #settle(channel: Channel, delivery: DueDelivery, outcome: Outcome): Promise<void> {
    const { database } = this.#options;
    return transaction(database, async (queries) => {
      const now = database.now();
      const isFinal = channel.isFinal?.(delivery, outcome) ?? false;
      const settled = await settle(queries, delivery, outcome, now, isFinal);
      if (settled !== 'LATE') await channel.settled?.(queries, delivery, outcome, settled, now);
    });
  }
}
