/** RFC 822 with the four-digit year of RFC 1123, as in `Mon, 02 Nov 2026 09:30:00 GMT`. */
export function rfc822(date: Date): string {
  return date.toUTCString();
}

/** RFC 3339 in UTC with milliseconds, as in `2026-11-02T09:30:00.000Z`. */
export function rfc3339(date: Date): string {
  return date.toISOString();
}
