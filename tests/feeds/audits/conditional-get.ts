import type { RawAnswer } from '../raw-get.ts';
import { unless, type Audit } from './audit.ts';
import type { Exchanges } from './conditional-exchanges.ts';

const TAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;
const IMF = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const wanted: Record<string, number> = { fresh: 304, stale: 200, failed: 412 };

const withBody = ({ plain, zipped, head }: Exchanges) => ({ plain, zipped, head }) as Exchanges;
const answered = (exchanges: Exchanges, status: number) =>
  Object.entries(exchanges).filter(([, answer]) => answer.status === status);

/** Those whose names match and that were not answered with what their names say. */
function wrong(exchanges: Exchanges, names: RegExp): string[] {
  const asked = Object.entries(exchanges).filter(([name]) => names.test(name));
  if (asked.length === 0) return ['nothing was asked'];
  return asked
    .filter(([name, { status }]) => status !== wanted[/^\w+/.exec(name)![0]])
    .map(([name, { status }]) => `${name}: ${status}`);
}

/** Names of the answers in which a header isn't as it is in another. */
function differing(names: readonly string[], one: RawAnswer, other: RawAnswer): string[] {
  return names.filter((name) => one.headers[name] !== other.headers[name]);
}

/** Headers that are of one request alone. */
const ofTheRequest = new Set(['date', 'x-request-id']);

/** RFC 9110, of what is asked under conditions. */
export const conditionalGetAudits: Audit<Exchanges>[] = [
  {
    id: 'C1ET',
    level: 'MUST',
    promise: 'RFC 9110, 8.8.3: an entity tag is opaque text in quotes',
    breaches: (exchanges) =>
      Object.entries(withBody(exchanges))
        .filter(([, { headers }]) => !TAG.test(headers['etag'] ?? '"'.repeat(3)))
        .map(([name]) => name),
  },
  {
    id: 'C8CO',
    level: 'MUST',
    promise: 'RFC 9110, 8.8.3.3: other bytes, as those of a coding, have another strong tag',
    breaches: ({ plain, zipped }) =>
      unless(
        plain!.headers['etag'] !== zipped!.headers['etag'] || plain!.body.equals(zipped!.body),
        plain!.headers['etag']!,
      ),
  },
  {
    id: 'C2LM',
    level: 'MUST',
    promise: 'RFC 9110, 8.8.2: Last-Modified is a date of HTTP, and not later than the answer',
    breaches: (exchanges) =>
      Object.entries(withBody(exchanges))
        .filter(([, { headers }]) => {
          const { 'last-modified': modified, date } = headers;
          return !modified || !IMF.test(modified) || Date.parse(modified) > Date.parse(date!);
        })
        .map(([name]) => name),
  },
  {
    id: 'C5NB',
    level: 'MUST',
    promise: 'RFC 9110, 15.4.5: 304 has no content',
    breaches: (exchanges) =>
      answered(exchanges, 304)
        .filter(([, { body, headers }]) => body.length > 0 || headers['transfer-encoding'])
        .map(([name]) => name),
  },
  {
    id: 'C3SH',
    level: 'MUST',
    promise: 'RFC 9110, 15.4.5: 304 has the ETag, Vary, Cache-Control that 200 has, and a Date',
    breaches: (exchanges) =>
      answered(exchanges, 304).flatMap(([name, answer]) => {
        const whole = exchanges[name.includes('zipped') ? 'zipped' : 'plain']!;
        const kept = ['etag', 'vary', 'cache-control', 'expires', 'content-location'];
        const missing = answer.headers['date'] ? [] : ['date'];
        return [...differing(kept, answer, whole), ...missing].map((each) => `${name}: ${each}`);
      }),
  },
  {
    id: 'C7MD',
    level: 'SHOULD',
    promise: 'RFC 9110, 15.4.5: 304 says nothing of the content that guides no cache',
    breaches: (exchanges) =>
      answered(exchanges, 304)
        .filter(([, { headers }]) => headers['content-type'] || headers['content-encoding'])
        .map(([name]) => name),
  },
  {
    id: 'C6VA',
    level: 'SHOULD',
    promise: 'RFC 9110, 12.5.5: Vary names what the choice of a representation depended on',
    breaches: (exchanges) =>
      Object.entries(exchanges)
        .filter(([, { status }]) => status !== 412)
        .filter(([, { headers }]) => !/(?:^|,) *accept-encoding/i.test(headers['vary'] ?? ''))
        .map(([name]) => name),
  },
  {
    id: 'C4NM',
    level: 'MUST',
    promise: 'RFC 9110, 13.1.2: GET and HEAD with a tag that is there, compared weakly, are 304',
    breaches: (exchanges) => wrong(exchanges, /^fresh tag|^fresh, (?:zipped|HEAD)/),
  },
  {
    id: 'C9AN',
    level: 'MUST',
    promise: 'RFC 9110, 13.1.2: If-None-Match of * is false of what is there',
    breaches: (exchanges) => wrong(exchanges, /^fresh any/),
  },
  {
    id: 'C0OT',
    level: 'MUST',
    promise: 'RFC 9110, 13.1.2: without a tag that is there, the request is answered as any',
    breaches: (exchanges) => [
      ...wrong(exchanges, /^stale (?:tag|beginning|nothing)/),
      // The bytes in another coding are others.
      ...unless(exchanges['fresh, of another coding']!.status === 200, 'tag of another coding'),
    ],
  },
  {
    id: 'C2MS',
    level: 'SHOULD',
    promise: 'RFC 9110, 13.1.3: what has not changed since is 304, and all else is sent',
    breaches: (exchanges) => wrong(exchanges, /^(?:fresh|stale) since(?!.*form)/),
  },
  {
    id: 'C5WI',
    level: 'MUST',
    promise: 'RFC 9110, 13.1.3: If-None-Match wins over If-Modified-Since',
    breaches: (exchanges) => wrong(exchanges, /tag, (?:old|good) time$/),
  },
  {
    id: 'C8OD',
    level: 'MUST',
    promise: 'RFC 9110, 13.1.3: a time that is none, or two, is as good as no condition',
    breaches: (exchanges) => wrong(exchanges, /^stale odd time/),
  },
  {
    id: 'C1OF',
    level: 'MUST',
    promise: 'RFC 9110, 5.6.7: dates are read in all three forms',
    breaches: (exchanges) => wrong(exchanges, /in the form of/),
  },
  {
    id: 'C6IM',
    level: 'MUST',
    promise: 'RFC 9110, 13.1.1 and 13.1.4: If-Match and If-Unmodified-Since are evaluated, first',
    breaches: (exchanges) => wrong(exchanges, /^failed|expected/),
  },
  {
    id: 'C3HD',
    level: 'SHOULD',
    promise: 'RFC 9110, 9.3.2: HEAD has the headers of GET, and no content',
    breaches: ({ plain, head }) => [
      ...differing(
        Object.keys(plain!.headers).filter((name) => !ofTheRequest.has(name)),
        head!,
        plain!,
      ),
      ...unless(head!.body.length === 0, 'content'),
    ],
  },
  {
    id: 'C9RA',
    level: 'MUST',
    promise: 'RFC 9110, 13.1.5: of what has changed, no range is sent but the whole',
    breaches: (exchanges) => {
      const answer = exchanges['stale range of something else']!;
      return unless(answer.status === 200 && answer.body.equals(exchanges['plain']!.body), 'range');
    },
  },
];
