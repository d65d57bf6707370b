import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextAttempt, retriedFor } from '../../../src/domain/delivery/retry.ts';

const start = new Date('2026-03-01T09:00:00Z');
const chance = fc.double({ min: 0, max: 1, noNaN: true });

/** Milliseconds after the first attempt at which each attempt is made, when none succeeds. */
function attempts(chances: () => number): number[] {
  const times = [0];
  for (let n = 1; ; n++) {
    const next = nextAttempt(n, start, new Date(start.getTime() + times.at(-1)!), chances());
    if (!next) return times;
    times.push(next.getTime() - start.getTime());
  }
}

it('tries after growing pauses, to the end of the third day, and then no more', () => {
  const holds = (chances: number[]) => {
    let n = 0;
    const times = attempts(() => chances[n++ % chances.length]!);
    const pauses = times.slice(1).map((time, index) => time - times[index]!);
    expect(pauses[0]).toBeGreaterThanOrEqual(4_000);
    expect(pauses[0]).toBeLessThanOrEqual(6_000);
    for (const [index, pause] of pauses.slice(1).entries()) {
      expect(pause).toBeLessThanOrEqual(6 * 3_600_000 * 1.2);
      // Trebled, whatever chance makes of it; at last always about 6 hours.
      if (index < 6) expect(pause).toBeGreaterThan(pauses[index]!);
    }
    expect(times.at(-1)).toBeLessThanOrEqual(retriedFor);
    expect(times.at(-1)).toBeGreaterThan(retriedFor - 6 * 3_600_000 * 1.2);
    expect(times.length).toBeLessThan(30);
  };
  fc.assert(fc.property(fc.array(chance, { minLength: 1, maxLength: 40 }), holds));
});

it('what failed together does not return together', () => {
  const next = (luck: number) => nextAttempt(5, start, start, luck)!.getTime();
  expect(next(1) - next(0)).toBe(0.4 * 405_000);
});
