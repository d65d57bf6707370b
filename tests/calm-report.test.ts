import { expect, it } from '@jest/globals';
import { calmReport } from '../src/calm-report.ts';

it('tells of a fault of one kind once in a while, and of everything else each time', () => {
  const told: unknown[] = [];
  const clock = { now: 0 };
  const report = calmReport(
    (error) => told.push(error),
    () => clock.now,
  );
  const away = () => new Error('Connection terminated unexpectedly');
  const busy = () => new Error('timeout exceeded when trying to connect');
  const [first, other, bug] = [away(), busy(), new Error('a bug')];
  for (const error of [first, away(), other, bug, bug, away()]) report(error);
  expect(told).toEqual([first, other, bug, bug]);
  clock.now += 10_000;
  const later = away();
  report(later);
  expect(told.at(-1)).toBe(later);
});
