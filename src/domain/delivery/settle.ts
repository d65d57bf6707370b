import type { Queries } from '../../database/database.ts';
import type { DueDelivery, Outcome } from './delivery.ts';
import { nextAttempt } from './retry.ts';

/** What became of a delivery by an attempt; `LATE` when the lease had ended and another attempt was begun. */
export type Settled = 'DELIVERED' | 'WAITING' | 'PARKED' | 'LATE';

/** Keeps how an attempt ended: the delivery is done, waits for the next attempt, or is given up; at once if final. */
export async function settle(
  queries: Queries,
  delivery: DueDelivery,
  { status, problem }: Outcome,
  now: Date,
  isFinal = false,
): Promise<Settled> {
  const { number, attempt, firstAttemptAt } = delivery;
  const next =
    problem === null || isFinal ? null : nextAttempt(attempt, firstAttemptAt, now, Math.random());
  const state = problem === null ? 'DELIVERED' : next ? 'WAITING' : 'PARKED';
  const { count } = await queries.delivery.updateMany({
    where: { number, attempts: attempt, state: 'WAITING' },
    data: { state, status, problem, ...(next ? { dueAt: next } : { settledAt: now }) },
  });
  if (count === 0) return 'LATE';
  if (!next) await queries.deliveryLane.deleteMany({ where: { number } });
  return state;
}

/** Gives back what was not tried after all, such as when the server stops: it is due at once. */
export async function release(queries: Queries, delivery: DueDelivery, now: Date): Promise<void> {
  const { number, attempt } = delivery;
  await queries.delivery.updateMany({
    where: { number, attempts: attempt, state: 'WAITING' },
    data: { attempts: attempt - 1, dueAt: now },
  });
}

/** Days that the record of what was sent, or given up, is kept. */
export const keptFor = 30;

/** Forgets what was settled long ago. @returns how many */
export async function forgetSettled(queries: Queries, now: Date, limit = 1000): Promise<number> {
  const before = new Date(now.getTime() - keptFor * 24 * 3_600_000);
  return queries.$executeRaw`
    DELETE FROM deliveries WHERE number IN (
      SELECT number FROM deliveries
      WHERE state IN ('DELIVERED', 'PARKED') AND settled_at < ${before}::timestamptz
      LIMIT ${limit} FOR UPDATE SKIP LOCKED)`;
}
