const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const longDay = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const time = '\\d\\d:\\d\\d:\\d\\d';

const imf = new RegExp(`^${day}, \\d\\d ${month} \\d{4} ${time} GMT$`);
const rfc850 = new RegExp(`^${longDay}, (\\d\\d)-(${month})-(\\d\\d) (${time}) GMT$`);
const asctime = new RegExp(`^${day} (${month}) ([ \\d]\\d) (${time}) (\\d{4})$`);

/**
 * Milliseconds of a date as HTTP writes it, in any of the three forms that RFC 9110, section 5.6.7 has
 * servers read; null for anything else, though JavaScript would make a date of it.
 */
export function parseHttpDate(text: string, now = new Date()): number | null {
  const time = Date.parse(inOneForm(text.trim(), now));
  return Number.isNaN(time) ? null : time;
}

function inOneForm(text: string, now: Date): string {
  if (imf.test(text)) return text;
  const [, date, name, short, at] = rfc850.exec(text) ?? [];
  if (short) return `${date} ${name} ${fullYear(Number(short), now)} ${at} GMT`;
  const [, named, on, clock, year] = asctime.exec(text) ?? [];
  return year ? `${on!.trim()} ${named} ${year} ${clock} GMT` : '';
}

/** Of two digits; what would be over 50 years ahead is a century ago. */
function fullYear(short: number, now: Date): number {
  const here = now.getUTCFullYear();
  const year = here - (here % 100) + short;
  return year > here + 50 ? year - 100 : year;
}
