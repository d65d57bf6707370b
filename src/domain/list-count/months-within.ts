/** Months whose beginnings lie from one moment on and before another; null for no end. */
export interface Months {
  from: Date | null;
  before: Date | null;
}

/** A stretch of time: later than `after`, or not before `notBefore`, and earlier than `before`. */
export interface Edge {
  after: Date | null;
  notBefore: Date | null;
  before: Date | null;
}

/** The months of UTC that lie wholly between two moments, and what is left at the ends. */
export function monthsWithin(
  after: Date | null,
  before: Date | null,
): { whole: Months | null; edges: Edge[] } {
  const from = after && monthStart(after, 1);
  const end = before && monthStart(before, 0);
  if (from && end && from > end)
    return { whole: null, edges: [{ after, notBefore: null, before }] };
  return {
    whole: { from, before: end },
    edges: [
      ...(after ? [{ after, notBefore: null, before: from }] : []),
      ...(before ? [{ after: null, notBefore: end, before }] : []),
    ],
  };
}

function monthStart(at: Date, later: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later));
}
