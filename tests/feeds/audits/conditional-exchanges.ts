import { rawGet, type RawAnswer } from '../raw-get.ts';

/** Requests for one address, by what is odd about each, and what they were answered with. */
export type Exchanges = Record<string, RawAnswer>;

/** A request as headers; `head` has it sent as HEAD. */
type Conditions = Record<string, string>;

export async function exchangesAt(url: string): Promise<Exchanges> {
  const gzip = { 'accept-encoding': 'gzip' };
  const plain = await rawGet(url);
  const zipped = await rawGet(url, gzip);
  const found: Exchanges = { plain, zipped, head: await rawGet(url, {}, 'HEAD') };
  const ask = async (name: string, headers: Conditions, method = 'GET') =>
    void (found[name] = await rawGet(url, headers, method));
  const [tag, zippedTag] = [plain.headers['etag']!, zipped.headers['etag']!];
  const modified = plain.headers['last-modified']!;
  for (const [name, headers] of Object.entries(conditions(tag, modified))) await ask(name, headers);
  await ask('fresh, zipped', { ...gzip, 'if-none-match': zippedTag });
  await ask('fresh, of another coding', { 'if-none-match': zippedTag });
  await ask('fresh, HEAD', { 'if-none-match': tag }, 'HEAD');
  await ask('fresh since, HEAD', { 'if-modified-since': modified }, 'HEAD');
  return found;
}

/** The name's first word says what has to come of it: `fresh` is 304, `stale` 200 and `failed` 412. */
function conditions(tag: string, modified: string): Record<string, Conditions> {
  const time = Date.parse(modified);
  const [before, after] = [time - 1000, time + 1000].map((at) => new Date(at).toUTCString());
  const other = '"another"';
  const noneMatch = (value: string) => ({ 'if-none-match': value });
  const since = (value: string) => ({ 'if-modified-since': value });
  return {
    'fresh tag': noneMatch(tag),
    'fresh tag, weak': noneMatch(`W/${tag}`),
    'fresh tag in a list': noneMatch(`${other}, W/"x,y" ,\t${tag}`),
    'fresh tag in a list without spaces': noneMatch(`${other},${tag},"z"`),
    'fresh any': noneMatch('*'),
    'stale tag': noneMatch(other),
    'stale tag in capitals': noneMatch(tag.toUpperCase().replace(/^"/, '"A')),
    'stale beginning of a tag': noneMatch(`${tag.slice(0, -2)}"`),
    'stale tag without quotes': noneMatch(tag.slice(1, -1)),
    'stale nothing': noneMatch(''),
    'fresh since': since(modified),
    'fresh since later': since(after!),
    'stale since': since(before!),
    'fresh since, in the form of RFC 850': since(rfc850(time)),
    'fresh since, in the form of asctime': since(asctime(time)),
    'stale since, in the form of asctime': since(asctime(time - 1000)),
    'fresh tag, old time': { ...noneMatch(tag), ...since(before!) },
    'stale tag, good time': { ...noneMatch(other), ...since(modified) },
    'stale odd time: a year': since('2999'),
    'stale odd time: ISO 8601': since('2999-01-01T00:00:00Z'),
    'stale odd time: words': since('tomorrow'),
    'stale odd time: another zone': since('Sun, 06 Nov 2994 08:49:37 +0200'),
    'stale odd time: small letters': since(after!.toLowerCase()),
    'stale odd time: two': since(`${after}, ${after}`),
    'stale odd time: none': since(''),
    'stale and expected': { 'if-match': tag },
    'stale and any expected': { 'if-match': '*' },
    'stale and expected since': { 'if-unmodified-since': modified },
    'stale and expected, oddly': { 'if-unmodified-since': '1999' },
    'failed tag': { 'if-match': other },
    'failed weak tag': { 'if-match': `W/${tag}` },
    'failed since': { 'if-unmodified-since': before! },
    'failed before fresh': { 'if-match': other, 'if-none-match': tag },
    'stale range of something else': { range: 'bytes=0-9', 'if-range': other },
  };
}

/** As in `Sunday, 06-Nov-94 08:49:37 GMT`. */
function rfc850(time: number): string {
  const date = new Date(time);
  const [, day, month, year, clock] = date.toUTCString().split(' ');
  const name = date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  return `${name}, ${day}-${month}-${year!.slice(2)} ${clock} GMT`;
}

/** As in `Sun Nov  6 08:49:37 1994`. */
function asctime(time: number): string {
  const [name, day, month, year, clock] = new Date(time).toUTCString().replace(',', '').split(' ');
  return `${name} ${month} ${String(Number(day)).padStart(2)} ${clock} ${year}`;
}
