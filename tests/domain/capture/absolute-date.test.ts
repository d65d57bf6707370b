import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAbsoluteDate } from '../../../src/domain/capture/absolute-date.ts';

const read = (text: string) => parseAbsoluteDate(text)?.toISOString() ?? null;

describe('a date', () => {
  test.each([
    ['2025-10-12', '2025-10-12T00:00:00.000Z'],
    ['2025-10-12T08:30', '2025-10-12T08:30:00.000Z'],
    ['2025-10-12 08:30:15', '2025-10-12T08:30:15.000Z'],
    ['2025-10-12T08:30:15.5Z', '2025-10-12T08:30:15.500Z'],
    ['2025-10-12T08:30:15,123456Z', '2025-10-12T08:30:15.123Z'],
    ['2025-10-12T08:30:15+02:00', '2025-10-12T06:30:15.000Z'],
    ['2025-10-12T08:30-0530', '2025-10-12T14:00:00.000Z'],
    ['2025-10-12T08:30+02', '2025-10-12T06:30:00.000Z'],
    ['October 12, 2025', '2025-10-12T00:00:00.000Z'],
    ['Oct. 12 2025', '2025-10-12T00:00:00.000Z'],
    ['may 1st, 2025', '2025-05-01T00:00:00.000Z'],
    ['12 October 2025', '2025-10-12T00:00:00.000Z'],
    ['3rd SEPT, 2025', '2025-09-03T00:00:00.000Z'],
    ['29 February 2024', '2024-02-29T00:00:00.000Z'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-10-12T24:00',
    '2025-10-12T08:60',
    '2025-10-12T08:30+25:00',
    '0025-10-12',
    '30 February 2025',
    'Octopus 12, 2025',
    'Octo 12, 2025',
    'October 2025',
    '10/12/2025',
    '',
  ])('is not: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  test('any, as JavaScript prints it', () => {
    const dates = fc.date({
      min: new Date('0100-01-01'),
      max: new Date('9999-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => expect(read(date.toISOString())).toBe(date.toISOString())),
    );
  });
});
