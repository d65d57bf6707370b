/** Tells the time. */
export interface Clock {
  now(): Date;
  /** Seconds by which this machine's clock is ahead of it. */
  skew(): number;
  close(): void;
}

/** This machine's own clock: right where nobody else has the same data. */
export const systemClock: Clock = { now: () => new Date(), skew: () => 0, close() {} };

/** Milliseconds between two looks at the database's clock. */
const pause = 10_000;

/** Milliseconds after which an answer says too little of when it was given. */
const patience = 1000;

/**
 * The database's clock, which all nodes have in common, so that a node whose own clock is wrong or jumps
 * publishes nothing before its time and takes nothing that others have in hand. Between looks, and while
 * none is answered, it goes on evenly.
 */
export async function databaseClock(read: () => Promise<Date>): Promise<Clock> {
  let zero = (await look(read)).zero;
  const timer = setInterval(() => void again(), pause).unref();
  const again = async () => {
    const seen = await look(read).catch(() => null);
    if (seen && seen.took <= patience) zero = seen.zero;
  };
  const now = () => zero + performance.now();
  return {
    now: () => new Date(now()),
    skew: () => (Date.now() - now()) / 1000,
    close: () => clearInterval(timer),
  };
}

/** The time at which `performance` says zero: it was read halfway between asking and the answer. */
async function look(read: () => Promise<Date>): Promise<{ zero: number; took: number }> {
  const asked = performance.now();
  const time = await read();
  const answered = performance.now();
  return { zero: time.getTime() - (asked + answered) / 2, took: answered - asked };
}
