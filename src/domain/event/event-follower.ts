import type { Database } from '../../database/database.ts';
import type { Listener } from '../../database/listen.ts';
import { eventChannel } from './append-event.ts';
import { lastSequence, readEventsAfter, type LoggedEvent } from './event-log.ts';

export type EventsListener = (events: readonly LoggedEvent[]) => void;

/** How many events one statement reads. */
const batch = 500;

const maxParked = 100;

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
  readonly #parked: Pick<LoggedEvent, 'sequence' | 'kind'>[] = [];
  readonly #ears: Listener;
  readonly #timer: NodeJS.Timeout;
  #position: bigint | null = null;
  #reading: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #failed = true;
  /** The connection that was listened on when the log was last read to its end. */
  #caughtUpWith = 0;

  constructor(database: Database, report: (error: unknown) => void) {
    this.#database = database;
    this.#report = report;
    this.#ears = database.listen(eventChannel, () => void this.settle());
    this.#timer = setInterval(() => void this.settle(), pause).unref();
  }

  /** Whether events are heard of at once; while they aren't, nothing that depends on them may be trusted. */
  get hears(): boolean {
    const { listening, connections } = this.#ears;
    // On a new connection nothing is heard of what happened before it.
    return listening && !this.#failed && this.#caughtUpWith === connections;
  }

  /** Events at which a listener failed, the last ones: each was reported once and is not tried again. */
  get parked(): readonly Pick<LoggedEvent, 'sequence' | 'kind'>[] {
    return this.#parked;
  }

  /** Up to where the log is known here; null until it could be read. */
  get position(): bigint | null {
    return this.#position;
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

  /** The same, but when the log can't be read nothing is trusted until it can, and it resolves all the same. */
  async settle(): Promise<void> {
    const { connections } = this.#ears;
    try {
      await this.catchUp();
      this.#failed = false;
      this.#caughtUpWith = connections;
    } catch (error) {
      this.#failed = true;
      this.#report(error);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#ears.close();
    await this.#reading?.catch(() => {});
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
    for (const listener of this.#listeners) this.#tell(listener, events);
    return events.length === batch;
  }

  /** A listener that fails at an event is told of the others all the same, some of them twice. */
  #tell(listener: EventsListener, events: readonly LoggedEvent[]): void {
    try {
      listener(events);
    } catch (error) {
      if (events.length === 1) this.#park(events[0]!, error);
      else for (const event of events) this.#tell(listener, [event]);
    }
  }

  #park({ sequence, kind }: LoggedEvent, cause: unknown): void {
    this.#parked.push({ sequence, kind });
    if (this.#parked.length > maxParked) this.#parked.shift();
    this.#report(new Error(`Event ${sequence}, ${kind}, could not be handled`, { cause }));
  }
}
