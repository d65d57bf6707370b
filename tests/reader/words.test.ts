import { expect, test } from '@jest/globals';
import { date, views } from '../../src/reader/words.ts';

test.each([
  [0, '0 Views'],
  [1, '1 View'],
  [618, '618 Views'],
  [12_431, '12,431 Views'],
  [1_000_001, '1,000,001 Views'],
])('%i is %s', (count, text) => {
  expect(views(count)).toBe(text);
});

test('a date is that of UTC', async () => {
  expect(String(await date('2025-12-04T23:59:59.000Z'))).toBe(
    '<time datetime="2025-12-04T23:59:59.000Z">4 December 2025</time>',
  );
});
