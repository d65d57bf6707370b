const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?,? (\d{4})$/i;

/**
 * A date as pages print it: ISO 8601 (calendar date, with or without a time), "October 12, 2025"
 * or "12 October 2025". UTC where it names no zone; the start of the day where it names no time.
 * Null when it is none of these, or no day of the calendar.
 */
export function parseAbsoluteDate(text: string): Date | null {
  const iso = ISO.exec(text);
  if (iso) return isoDate(iso);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return namedDate(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst && namedDate(dayFirst[3], dayFirst[2], dayFirst[1]);
}

function isoDate(match: RegExpExecArray): Date | null {
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const date = utcDate(year, month, day, hour, minute, second);
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const offset = offsetMinutes(match[8]);
  if (!date || offset === null) return null;
  return new Date(date.getTime() + milliseconds - offset * 60_000);
}

function namedDate(year?: string, month = '', day?: string): Date | null {
  const name = month.toLowerCase();
  const index = MONTHS.findIndex((full) =>
    [full, full.slice(0, 3), full === 'september' && 'sept'].includes(name),
  );
  return utcDate(Number(year), index + 1, Number(day));
}

/** Null where `Date.UTC` would roll over (30 February) or read a century into the year (0025). */
function utcDate(year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const kept = [
    date.getUTCFullYear() === year,
    date.getUTCMonth() === month - 1,
    date.getUTCDate() === day,
    date.getUTCHours() === hour,
    date.getUTCMinutes() === minute,
    date.getUTCSeconds() === second,
  ];
  return kept.every(Boolean) ? date : null;
}

function offsetMinutes(zone = 'Z'): number | null {
  if (/^z$/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
