const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * "10 hours ago" in the language of a locale, as the line "Last update" has it. Rounded down; under
 * a minute, or in the future, it is "just now". Months and years go by the calendar, in UTC.
 * @throws RangeError when `locale` is not a BCP 47 tag (see `isLocale`), or a date is invalid
 */
export function relativeTime(at: Date, now: Date, locale: string): string {
  const [amount, unit] = elapsed(at, now);
  if (amount === 0) return justNow(locale);
  return formatter(locale, 'always').format(-amount, unit);
}

/** Whether Intl can take this as a locale: one well-formed BCP 47 language tag, known or not. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function elapsed(at: Date, now: Date): [amount: number, unit: Intl.RelativeTimeFormatUnit] {
  const ms = now.getTime() - at.getTime();
  if (ms < MINUTE) return [0, 'second'];
  if (ms < HOUR) return [Math.floor(ms / MINUTE), 'minute'];
  if (ms < DAY) return [Math.floor(ms / HOUR), 'hour'];
  if (ms < WEEK) return [Math.floor(ms / DAY), 'day'];
  if (ms < 5 * WEEK) return [Math.floor(ms / WEEK), 'week'];
  const months = wholeMonths(at, now);
  return months < 12 ? [months, 'month'] : [Math.floor(months / 12), 'year'];
}

function wholeMonths(at: Date, now: Date): number {
  const years = now.getUTCFullYear() - at.getUTCFullYear();
  const months = years * 12 + now.getUTCMonth() - at.getUTCMonth();
  return timeInMonth(now) < timeInMonth(at) ? months - 1 : months;
}

function timeInMonth(date: Date): number {
  return date.getUTCDate() * DAY + (((date.getTime() % DAY) + DAY) % DAY);
}

function justNow(locale: string): string {
  const auto = formatter(locale, 'auto');
  const { language } = new Intl.Locale(auto.resolvedOptions().locale);
  return language === 'en' ? 'just now' : auto.format(0, 'second');
}

/** A locale unknown to Intl means English, not the server's own. */
function formatter(locale: string, numeric: 'always' | 'auto'): Intl.RelativeTimeFormat {
  return new Intl.RelativeTimeFormat([locale, 'en'], { numeric });
}
