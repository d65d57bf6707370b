import type { Queries } from '../../database/database.ts';
import type { EventFollower } from './event-follower.ts';
import { readEventsAfter, type LoggedEvent } from './event-log.ts';

/** Why a stream was ended from our side. */
export class StreamEndedError extends Error {
  override readonly name = 'StreamEndedError';
  readonly reason: 'slow' | 'stopping';

  constructor(reason: 'slow' | 'stopping') {
    super(`The stream was ended: ${reason}`);
    this.reason = reason;
  }
}

export interface StreamOptions {
  queries: Queries;
  follower: EventFollower;
  /** The sequence after which it begins. */
  after: bigint;
  isWanted(event: LoggedEvent): boolean;
  /** How many events may wait for whoever reads the stream. */
  maxWaiting: number;
  /** Ends the stream when the server stops. */
  stopping: AbortSignal;
}

/** How many events of the past are read at once. */
const batch = 100;

/**
 * Events of the log after a place, each once and in order: those that were missed as they are read, then
 * each soon after it is committed. Between the two it listens before it reads, and leaves out what it
 * has read by its sequence.
 */
export class EventStream implements AsyncIterableIterator<LoggedEvent> {
  readonly #options: StreamOptions;
  readonly #unsubscribe: () => void;
  /** All up to here has been read from the log or heard. */
  #position: bigint;
  #waiting: LoggedEvent[] = [];
  #begun = false;
  /** Whether all that there is was read: then what is heard is next. */
  #isLive = false;
  /** Whether something was heard that a read under way may not have found. */
  #missed = false;
  #end: StreamEndedError | 'done' | null = null;
  #wake: () => void = () => {};

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#position = options.after;
    this.#unsubscribe = options.follower.subscribe((events) => this.#hear(events));
    options.stopping.addEventListener('abort', this.#stop);
    if (options.stopping.aborted) this.#stop();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @throws StreamEndedError once, when it was ended from our side */
  async next(): Promise<IteratorResult<LoggedEvent, undefined>> {
    for (;;) {
      const end = this.#end;
      if (end === 'done') return { done: true, value: undefined };
      if (end) {
        this.#end = 'done';
        throw end;
      }
      const event = this.#waiting.shift();
      if (event) return { done: false, value: event };
      await (this.#isLive ? this.#somethingHeard() : this.#readOn());
    }
  }

  /** Ends it at once, also while somebody waits for the next event. */
  return(): Promise<IteratorResult<LoggedEvent, undefined>> {
    this.#finish('done');
    return Promise.resolve({ done: true, value: undefined });
  }

  async #readOn(): Promise<void> {
    const { queries, follower, isWanted } = this.#options;
    // One that has just begun follows from where it first looks: that has to be before the first read.
    if (!this.#begun) await follower.catchUp();
    this.#begun = true;
    this.#missed = false;
    const events = await readEventsAfter(queries, this.#position, batch);
    if (this.#end) return;
    this.#position = events.at(-1)?.sequence ?? this.#position;
    this.#waiting = events.filter(isWanted);
    this.#isLive = events.length < batch && !this.#missed;
  }

  #somethingHeard(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  #hear(events: readonly LoggedEvent[]): void {
    this.#missed = true;
    if (!this.#isLive) return;
    const fresh = events.filter(({ sequence }) => sequence > this.#position);
    this.#position = fresh.at(-1)?.sequence ?? this.#position;
    this.#waiting.push(...fresh.filter(this.#options.isWanted));
    if (this.#waiting.length > this.#options.maxWaiting) {
      this.#finish(new StreamEndedError('slow'));
    }
    this.#wake();
  }

  readonly #stop = () => this.#finish(new StreamEndedError('stopping'));

  #finish(end: StreamEndedError | 'done'): void {
    if (this.#end && end !== 'done') return;
    this.#end = end;
    this.#waiting = [];
    this.#unsubscribe();
    this.#options.stopping.removeEventListener('abort', this.#stop);
    this.#wake();
  }
}
