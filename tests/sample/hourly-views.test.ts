import { expect, it } from '@jest/globals';
import { hourlyViews } from '../../src/sample/hourly-views.ts';

it('is all of them for a story of this hour', () => {
  expect(hourlyViews(96, 0)).toEqual([96]);
});

it('is fewer from hour to hour, half as many after 12', () => {
  const views = hourlyViews(100_000, 48);
  expect(views).toHaveLength(49);
  expect(views).toEqual(views.toSorted((a, b) => a - b));
  expect(views[36]! / views[48]!).toBeCloseTo(1 / 2, 3);
});

it.each([
  [1, 400],
  [618, 10],
  [33_418, 14],
])('is never more than all %d of them', (total, hours) => {
  const sum = hourlyViews(total, hours).reduce((all, views) => all + views);
  expect(sum).toBeLessThanOrEqual(total);
  expect(sum).toBeGreaterThan(total - hours - 2);
});
