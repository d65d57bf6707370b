import { encodeCursor } from '../../src/graphql/cursor.ts';
import type { Random } from './random.ts';

const base64url = (text: string) => Buffer.from(text).toString('base64url');

export const oddTexts = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\u202e\u2066', '\ufeff', '\r\n\t'],
  ...["'; DROP TABLE articles; --", '%', '_', '\\', '"', '/', '//', '..', '/../..', '?', '#', '{}'],
  ...['null', 'NaN', '-1', '1e400', '__proto__', 'constructor', 'toString', '${a}', '<script>'],
  ...['é'.normalize('NFD'), 'İ', 'ß', '👩‍👩‍👧‍👧', '新'.repeat(300), 'word '.repeat(3000)],
  ...['x'.repeat(300), '*'.repeat(500), '['.repeat(500), '> '.repeat(200), '/a'.repeat(200)],
  ...['https://a.test/', 'http://127.0.0.1:1/', 'javascript:alert(1)', 'https://', 'http://[::1'],
  ...['en-u-ca-buddhist', 'de-CH', 'x-x', 'zz', 'and-so-on', 'a/b/c', 'authors', 'feed.rss'],
];

export const oddIds = [
  ...['', 'x', '=', base64url('Article:'), base64url(':'), base64url('Article:1')],
  ...[base64url('Nothing:018f0000-0000-7000-8000-000000000000')],
  ...[base64url('Article:018F0000-0000-7000-8000-000000000000'), base64url('__proto__:1')],
  ...[
    base64url('Draft:00000000-0000-0000-0000-000000000000'),
    '\u0000',
    '\ud800',
    'x'.repeat(5000),
  ],
];

const nobody = '018f0000-0000-7000-8000-000000000000';

export const oddCursors = [
  ...['', 'x', base64url('[]'), base64url('null'), base64url('["PUBLISHED_AT"]')],
  ...[base64url('["PUBLISHED_AT","x","y"]'), base64url('{"a":'), base64url('['.repeat(2000))],
  ...[NaN, -1, 0.5, 1e300, -1e300, 8.64e15, -62135596800000, 253402300799999].map((time) =>
    encodeCursor('PUBLISHED_AT', time, nobody),
  ),
  ...['', '\u0000', '\ud800', 'x'.repeat(9000)].map((key) => encodeCursor('NAME', key, nobody)),
  encodeCursor('LOG', '', nobody),
];

export const oddTimes = [
  ...['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.123456789+14:00', '0001-01-01T00:00:00Z'],
  ...['9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '+275760-09-13T00:00:00.000Z'],
  ...['-000001-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-03-01T24:00:00Z', '2026-03-01'],
  ...['2016-12-31T23:59:60Z', 'now', '', 0, 1e15],
];

export const oddNumbers = [
  ...[0, 1, 2, 20, 100, 101, -1, 2147483647, -2147483648, 2147483648, 1e21, 1.5, -0],
];

/** What is of no type that could be wanted. */
export function anything(random: Random, depth = 3): unknown {
  const kinds = [
    () => null,
    () => random.chance(0.5),
    () => random.of(oddNumbers),
    () => random.of(oddTexts),
    () => Array.from({ length: random.below(4) }, () => anything(random, depth - 1)),
    () => ({ [random.of(['id', 'a', '__proto__', 'input', ''])]: anything(random, depth - 1) }),
  ];
  return random.of(depth > 0 ? kinds : kinds.slice(0, 4))();
}

/** A value within so many others. */
export function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
}
