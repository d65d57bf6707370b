/** Milliseconds after which a delivery that was never taken is parked. */
export const retriedFor = 3 * 24 * 3_600_000;

const first = 5_000;
const growth = 3;
const longest = 6 * 3_600_000;

/**
 * When to try again after the attempt with this number: after a pause that trebles from 5 seconds to 6
 * hours, give or take a fifth, so that those that failed together don't return together. Null when that
 * would be over 3 days after the first attempt.
 * @param chance from 0 to 1
 */
export function nextAttempt(
  attempt: number,
  firstAttemptAt: Date,
  now: Date,
  chance: number,
): Date | null {
  const pause = Math.min(first * growth ** (attempt - 1), longest);
  const next = now.getTime() + Math.round(pause * (0.8 + 0.4 * chance));
  return next > firstAttemptAt.getTime() + retriedFor ? null : new Date(next);
}
