import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseViewCount } from '../../../src/domain/capture/view-count.ts';

describe('a view count', () => {
  test.each([
    ['618 Views', 618],
    ['618', 618],
    ['0 views', 0],
    ['No views', 0],
    ['1 View', 1],
    ['12,431 Views', 12_431],
    ['12.431 Views', 12_431],
    ['12\u202F431 Views', 12_431],
    ['12’431', 12_431],
    ['1,234,567 views', 1_234_567],
    ['1.2K Views', 1200],
    ['1,2K Views', 1200],
    ['1.234K', 1234],
    ['1,234K', 1_234_000],
    ['1.005k', 1005],
    ['3M views', 3_000_000],
    ['2.5 million views', 2_500_000],
    ['1B', 1_000_000_000],
    ['10K+ Views', 10_000],
  ])('%s', (text, count) => {
    expect(parseViewCount(text)).toBe(count);
  });

  test.each([
    'many Views',
    'Views',
    '',
    '-5 Views',
    '1.5 Views',
    '1,23 Views',
    '1,234.567',
    '12,34,567',
    '1.2.3K',
    '1.K',
    '1e3',
    '5 reviews',
    '618 Views today',
    '9999999999999999',
    '99999999B',
  ])('is not: %s', (text) => {
    expect(parseViewCount(text)).toBeNull();
  });

  test('any count as it is printed', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (count) => {
        expect(parseViewCount(`${count} Views`)).toBe(count);
        expect(parseViewCount(`${count.toLocaleString('en')} Views`)).toBe(count);
      }),
    );
  });
});
