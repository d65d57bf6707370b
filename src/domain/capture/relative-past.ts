import { parseAbsoluteDate } from './absolute-date.ts';
import { foldSpace } from './plain-text.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const NOW =
  /^(?:just now|now|today|moments ago|a (?:few )?(?:moments?|seconds) ago|less than a minute ago)$/i;
const AGO = /^(?:about )?(a|an|one|\d{1,6}) ?([a-z]+)\.? ago$/i;

/** Milliseconds, or months where the calendar decides. */
const UNITS: [names: RegExp, unit: { ms: number } | { months: number }][] = [
  [/^(?:s|secs?|seconds?)$/i, { ms: SECOND }],
  [/^(?:m|mins?|minutes?)$/i, { ms: MINUTE }],
  [/^(?:h|hrs?|hours?)$/i, { ms: HOUR }],
  [/^(?:d|days?)$/i, { ms: DAY }],
  [/^(?:w|wks?|weeks?)$/i, { ms: 7 * DAY }],
  [/^(?:mos?|months?)$/i, { months: 1 }],
  [/^(?:y|yrs?|years?)$/i, { months: 12 }],
];

/**
 * When a page read at `from` means by "10 hours ago", "yesterday" or a date (see
 * `parseAbsoluteDate`); never later than `from`. A date up to a day later is a page of another time
 * zone and counts as `from`. Months and years go by the calendar, in UTC: a month before 31 March
 * is the last of February. Null when the text says no such time.
 */
export function parseRelativePast(text: string, from: Date): Date | null {
  const said = foldSpace(text).replace(/\.$/, '');
  const date = now(said, from) ?? ago(said, from) ?? earlierDate(said, from);
  return date && date.getUTCFullYear() > 0 ? date : null;
}

function now(said: string, from: Date): Date | null {
  return NOW.test(said) ? new Date(from) : null;
}

function ago(said: string, from: Date): Date | null {
  if (/^yesterday$/i.test(said)) return new Date(from.getTime() - DAY);
  const [, amount = '', name = ''] = AGO.exec(said) ?? [];
  const unit = UNITS.find(([names]) => names.test(name))?.[1];
  if (!unit) return null;
  const count = /^\d/.test(amount) ? Number(amount) : 1;
  return 'ms' in unit
    ? new Date(from.getTime() - count * unit.ms)
    : monthsBefore(from, count * unit.months);
}

function earlierDate(said: string, from: Date): Date | null {
  const date = parseAbsoluteDate(said);
  if (!date || date.getTime() > from.getTime() + DAY) return null;
  return new Date(Math.min(date.getTime(), from.getTime()));
}

function monthsBefore(from: Date, months: number): Date {
  const date = new Date(from);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return date;
}
