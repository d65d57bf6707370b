import { describe, expect, it } from '@jest/globals';
import { parseHttpDate } from '../../src/http/http-date.ts';

const now = new Date('2026-11-23T00:00:00Z');
const iso = (text: string) => {
  const time = parseHttpDate(text, now);
  return time === null ? null : new Date(time).toISOString();
};

describe('a date of HTTP', () => {
  // The examples of RFC 9110, section 5.6.7.
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['Wednesday, 16-Nov-33 08:49:37 GMT', '2033-11-16T08:49:37.000Z'],
    [' Sun, 06 Nov 1994 08:49:37 GMT ', '1994-11-06T08:49:37.000Z'],
  ])('%s is %s', (text, expected) => expect(iso(text)).toBe(expected));

  it.each([
    ...['', 'now', '0', '2026', '2026-11-23', '2026-11-23T00:00:00Z'],
    ...['Sun, 06 Nov 1994 08:49:37', 'Sun, 06 Nov 1994 08:49:37 +0100'],
    ...['Sun, 6 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 25:00:00 GMT'],
    'Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT',
  ])('"%s" is none', (text) => expect(iso(text)).toBeNull());
});
