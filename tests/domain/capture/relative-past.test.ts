import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRelativePast } from '../../../src/domain/capture/relative-past.ts';

const noon = '2025-12-04T12:00:00.000Z';
const read = (text: string, from = noon) =>
  parseRelativePast(text, new Date(from))?.toISOString() ?? null;

describe('relative to 4 December 2025, noon', () => {
  test.each([
    ['just now', noon],
    ['a few seconds ago', noon],
    ['Today', noon],
    ['30 seconds ago', '2025-12-04T11:59:30.000Z'],
    ['a minute ago', '2025-12-04T11:59:00.000Z'],
    ['5 mins ago', '2025-12-04T11:55:00.000Z'],
    ['5m ago', '2025-12-04T11:55:00.000Z'],
    ['an hour ago', '2025-12-04T11:00:00.000Z'],
    ['10 hours ago', '2025-12-04T02:00:00.000Z'],
    ['10h ago', '2025-12-04T02:00:00.000Z'],
    ['10 HRS. AGO.', '2025-12-04T02:00:00.000Z'],
    ['about 10\u00A0hours ago', '2025-12-04T02:00:00.000Z'],
    ['yesterday', '2025-12-03T12:00:00.000Z'],
    ['1 day ago', '2025-12-03T12:00:00.000Z'],
    ['3 weeks ago', '2025-11-13T12:00:00.000Z'],
    ['2 months ago', '2025-10-04T12:00:00.000Z'],
    ['2mo ago', '2025-10-04T12:00:00.000Z'],
    ['a year ago', '2024-12-04T12:00:00.000Z'],
    ['one year ago', '2024-12-04T12:00:00.000Z'],
    ['0 days ago', noon],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ['2025-10-12', '2025-10-12T00:00:00.000Z'],
    ['October 12, 2025', '2025-10-12T00:00:00.000Z'],
    ['later today, in a zone to the east', noon, '2025-12-04T18:00'],
    ['tomorrow there', noon, '2025-12-05'],
  ])('%s', (text, date, said = text) => {
    expect(read(said)).toBe(date);
  });

  test.each([
    '',
    'soon',
    'in 2 hours',
    '10 hours',
    'ten hours ago',
    '-2 hours ago',
    '1.5 hours ago',
    '10 hours ago or so',
    '10 fortnights ago',
    '2026-01-01',
    '999999 years ago',
    '3000 years ago',
    '9999999 seconds ago',
  ])('unreadable: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('months end where the calendar ends them', () => {
  test.each([
    ['a month ago', '2025-03-31T10:00:00.000Z', '2025-02-28T10:00:00.000Z'],
    ['1 month ago', '2024-03-30T10:00:00.000Z', '2024-02-29T10:00:00.000Z'],
    ['a year ago', '2024-02-29T10:00:00.000Z', '2023-02-28T10:00:00.000Z'],
    ['4 years ago', '2024-02-29T10:00:00.000Z', '2020-02-29T10:00:00.000Z'],
    ['3 months ago', '2025-01-31T10:00:00.000Z', '2024-10-31T10:00:00.000Z'],
  ])('%s from %s', (text, from, date) => {
    expect(read(text, from)).toBe(date);
  });
});

test('never later than from, which stays as it was', () => {
  const units = fc.constantFrom('second', 'mins', 'h', 'days', 'wk', 'months', 'yrs');
  const from = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.nat({ max: 1500 }), units, from, (amount, unit, date) => {
      const before = date.getTime();
      const past = parseRelativePast(`${amount} ${unit} ago`, date);
      expect(past?.getTime()).toBeLessThanOrEqual(before);
      expect(date.getTime()).toBe(before);
      expect(parseRelativePast('just now', date)).not.toBe(date);
    }),
  );
});

test('an invalid from reads nothing', () => {
  expect(parseRelativePast('just now', new Date(NaN))).toBeNull();
});
