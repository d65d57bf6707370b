/** Milliseconds since 1970, with fractions: fine enough to tell which of two short things was first. */
export function epochNow(): number {
  return performance.timeOrigin + performance.now();
}
