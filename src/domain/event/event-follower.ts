import type { Database } from '../../database/database.ts';
import type { Listener } from '../../database/listen.ts';
import { eventChannel } from './append-event.ts';
import { lastSequence, readEventsAfter, type LoggedEvent } from './event-log.ts';

export type EventsListener = (events: readonly LoggedEvent[]) => void;

/** How many events one statement reads. */
const batch = 500;

/** Milliseconds between two looks at the log when nothing is heard: notifications may be lost with a connection. */
const pause = 5000;

/**
 * Follows the event log of any number of nodes from where it stands at the start: listeners are called with
 * every later event once, in the log's order, soon after it is committed.
 */
export class EventFollower {
  readonly #database: Database;
  readonly #report: (error: unknown) => void;
  readonly #listeners = new Set<EventsListener>();
  readonly #ears: Listener;
  readonly #timer: NodeJS.Timeout;
  /** Null until the log could be read. */
  #position: bigint | null = null;
  #reading: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #failed = true;
  /** The connection that was listened on when the log was last read to its end. */
  #caughtUpWith = 0;

  constructor(database: Database, report: (error: unknown) => void) {
    this.#database = database;
    this.#report = report;
    this.#ears = database.listen(eventChannel, () => this.#look());
    this.#timer = setInterval(() => this.#look(), pause).unref();
  }

  /** Whether events are heard of at once; while they aren't, nothing that depends on them may be trusted. */
  get hears(): boolean {
    const { listening, connections } = this.#ears;
    // On a new connection nothing is heard of what happened before it.
    return listening && !this.#failed && this.#caughtUpWith === connections;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** @returns ends it */
  subscribe(listener: EventsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when the listeners have been told of everything that was committed before the call. */
  catchUp(): Promise<void> {
    if (!this.#reading) return (this.#reading = this.#read());
    // The reading that is under way may have begun too early.
    const again = () => {
      this.#next = null;
      return this.catchUp();
    };
    return (this.#next ??= this.#reading.then(again, again));
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#ears.close();
    await this.#reading?.catch(() => {});
  }

  #look(): void {
    const { connections } = this.#ears;
    this.catchUp().then(
      () => {
        this.#failed = false;
        this.#caughtUpWith = connections;
      },
      (error: unknown) => {
        this.#failed = true;
        this.#report(error);
      },
    );
  }

  async #read(): Promise<void> {
    try {
      this.#position ??= await lastSequence(this.#database.prisma);
      while (await this.#readBatch(this.#position)) continue;
    } finally {
      this.#reading = null;
    }
  }

  /** Whether there may be more. */
  async #readBatch(after: bigint): Promise<boolean> {
    const events = await readEventsAfter(this.#database.prisma, after, batch);
    if (events.length === 0) return false;
    this.#position = events.at(-1)!.sequence;
    for (const listener of this.#listeners) listener(events);
    return events.length === batch;
  }
}
