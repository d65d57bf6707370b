/** What is to be told to a follower, before it waits in the queue. */
export interface NewDelivery {
  /** The same for the same thing told to the same follower, however often. */
  id: string;
  /** What it tells of; null for what tells of several events. */
  eventId: string | null;
  /** What the request is made of when it is sent; small, as it is kept. */
  data: Record<string, unknown>;
  /** What it is about: it waits while an earlier one of the same follower about any of it does. */
  lanes: string[];
}

/** One that what happened asks for. */
export interface PlannedDelivery extends NewDelivery {
  /** Whose queue it is for; that of the follower who planned it when left out. */
  follower?: string;
}

/** A delivery that is this node's to send, until its lease ends. */
export interface DueDelivery extends NewDelivery {
  number: bigint;
  /** `kind:…`. */
  follower: string;
  kind: string;
  /** With this one, from 1: no other attempt of it has the number. */
  attempt: number;
  firstAttemptAt: Date;
}

/** How a request ended. */
export interface Outcome {
  /** Null when there was no answer. */
  status: number | null;
  /** What to tell whoever looks into it; null when it went well. */
  problem: string | null;
  /** The beginning of what it was answered with. */
  body?: string;
}
