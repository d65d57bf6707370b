const day = 24 * 3600;

/** Seconds. WebSub advises leases that are short, ten days by default; for ever is not allowed. */
export const leases = { shortest: 60, usual: 10 * day, longest: 30 * day };

/** Seconds that a subscription gets that was asked for with so many; null for no wish. */
export function grantedLease(asked: number | null): number {
  const { shortest, usual, longest } = leases;
  return asked === null ? usual : Math.min(Math.max(asked, shortest), longest);
}

/** A lease counts from when the subscriber is asked to confirm (WebSub, section 5.3). */
export function leaseEnd(confirmingAt: Date, seconds: number): Date {
  return new Date(confirmingAt.getTime() + seconds * 1000);
}
