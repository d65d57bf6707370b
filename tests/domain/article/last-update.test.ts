import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isLocale, relativeTime } from '../../../src/domain/article/last-update.ts';
import { parseRelativePast } from '../../../src/domain/capture/relative-past.ts';

const noon = '2025-12-04T12:00:00Z';
const say = (at: string, locale = 'en', now = noon) =>
  relativeTime(new Date(at), new Date(now), locale);

describe('at noon on 4 December 2025', () => {
  test.each([
    ['2025-12-04T12:00:00Z', 'just now'],
    ['2025-12-04T11:59:01Z', 'just now'],
    ['2030-01-01T00:00:00Z', 'just now'],
    ['2025-12-04T11:59:00Z', '1 minute ago'],
    ['2025-12-04T11:00:01Z', '59 minutes ago'],
    ['2025-12-04T11:00:00Z', '1 hour ago'],
    ['2025-12-04T02:00:00Z', '10 hours ago'],
    ['2025-12-03T12:00:01Z', '23 hours ago'],
    ['2025-12-03T12:00:00Z', '1 day ago'],
    ['2025-11-27T12:00:01Z', '6 days ago'],
    ['2025-11-27T12:00:00Z', '1 week ago'],
    ['2025-10-30T12:00:01Z', '4 weeks ago'],
    ['2025-10-30T12:00:00Z', '1 month ago'],
    ['2025-10-04T12:00:01Z', '1 month ago'],
    ['2025-10-04T12:00:00Z', '2 months ago'],
    ['2024-12-04T12:00:01Z', '11 months ago'],
    ['2024-12-04T12:00:00Z', '1 year ago'],
    ['2023-12-04T12:00:01Z', '1 year ago'],
    ['1969-12-04T12:00:00Z', '56 years ago'],
    ['1969-12-04T12:00:01Z', '55 years ago'],
  ])('%s is %s', (at, text) => {
    expect(say(at)).toBe(text);
  });
});

describe('in another language', () => {
  test.each([
    ['en-GB', '10 hours ago', 'just now'],
    ['de', 'vor 10 Stunden', 'jetzt'],
    ['fr', 'il y a 10 heures', 'maintenant'],
    ['ja', '10 時間前', '今'],
    ['tlh', '10 hours ago', 'just now'],
  ])('%s', (locale, hours, now) => {
    expect(say('2025-12-04T02:00:00Z', locale)).toBe(hours);
    expect(say(noon, locale)).toBe(now);
  });

  test('never "yesterday", which depends on where the reader is', () => {
    expect(say('2025-12-03T12:00:00Z', 'de')).toBe('vor 1 Tag');
  });
});

describe('isLocale', () => {
  test.each(['en', 'en-GB', 'zh-Hant-TW', 'de-u-nu-latn', 'tlh'])('%s', (tag) => {
    expect(isLocale(tag)).toBe(true);
  });

  test.each(['', 'e', 'en_US', 'en-', 'no such', '*', 'en\0'])('not %j', (tag) => {
    expect(isLocale(tag)).toBe(false);
  });

  test('is true only of what the formatters take', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9-]{0,12}$/), (tag) => {
        if (isLocale(tag)) expect(say(noon, tag)).not.toBe('');
        else expect(() => say(noon, tag)).toThrow(RangeError);
      }),
    );
  });
});

test('says what a capture read from it', () => {
  const now = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  const texts = fc.oneof(
    fc.integer({ min: 2, max: 59 }).map((n) => `${n} minutes ago`),
    fc.integer({ min: 2, max: 23 }).map((n) => `${n} hours ago`),
    fc.integer({ min: 2, max: 6 }).map((n) => `${n} days ago`),
    fc.integer({ min: 2, max: 4 }).map((n) => `${n} weeks ago`),
    fc.integer({ min: 2, max: 11 }).map((n) => `${n} months ago`),
    fc.integer({ min: 2, max: 90 }).map((n) => `${n} years ago`),
  );
  fc.assert(
    fc.property(texts, now, (text, date) => {
      expect(relativeTime(parseRelativePast(text, date)!, date, 'en')).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
