/** Milliseconds within which the same visitor reads the same article once. */
const length = 30 * 60_000;
/** Some 20 MB at most. */
const defaultLimit = 100_000;

/**
 * Remembers who read what a short while ago. Above the limit the oldest are forgotten first, whose
 * next view then counts again.
 * @returns whether the key was there in the last 30 minutes; if not, it is from now on
 */
export function repeatWindow(limit = defaultLimit): (key: string, at: Date) => boolean {
  /** When each was counted, oldest first: a Map keeps the order in which keys came. */
  const counted = new Map<string, number>();
  return (key, at) => {
    const now = at.getTime();
    for (const [oldest, time] of counted) {
      if (now - time < length) break;
      counted.delete(oldest);
    }
    if (counted.has(key)) return true;
    counted.set(key, now);
    if (counted.size > limit) counted.delete(counted.keys().next().value!);
    return false;
  };
}
