import type { Queries } from '../database/database.ts';
import type { DueDelivery, Outcome, PlannedDelivery } from '../domain/delivery/delivery.ts';
import type { Settled } from '../domain/delivery/settle.ts';
import type { LoggedEvent } from '../domain/event/event-log.ts';
import type { OutgoingRequest } from './outgoing/send-request.ts';

/** How followers of one kind are told: what deliveries events become, and what requests those become. */
export interface Channel {
  /** What their names begin with, before the colon. */
  readonly kind: string;
  /**
   * What a follower is to be told of events, all of them and in their order. Runs in the transaction that
   * notes the events as handled: both are kept or neither, so it may run again. Left out where deliveries
   * come from elsewhere.
   */
  plan?(
    queries: Queries,
    follower: string,
    events: readonly LoggedEvent[],
  ): Promise<PlannedDelivery[]>;
  /** What to send; asked anew for each attempt. Null when nobody wants it any more. */
  request(delivery: DueDelivery): Promise<OutgoingRequest | null>;
  /** Whether a failure is left at that; else it is tried again for days. */
  isFinal?(delivery: DueDelivery, outcome: Outcome): boolean;
  /** Told of each attempt, in the transaction that keeps how it ended. */
  settled?(
    queries: Queries,
    delivery: DueDelivery,
    outcome: Outcome,
    settled: Settled,
    now: Date,
  ): Promise<void>;
}
