import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { monthsWithin, type Edge } from '../../../src/domain/list-count/months-within.ts';

const day = 24 * 3_600_000;
const month = (at: number) => new Date(at).toISOString().slice(0, 7);
/** Moments about the beginnings of months, and within them. */
const moment = fc
  .tuple(fc.integer({ min: 0, max: 26 }), fc.constantFrom(-1, 0, 1, 9 * day))
  .map(([n, off]) => Date.UTC(2025, n) + off);
const end = fc.option(moment);

const isIn = ({ after, notBefore, before }: Edge, at: number) =>
  (!after || at > +after) && (!notBefore || at >= +notBefore) && (!before || at < +before);

it('a moment is in one part of a stretch of time, or in none when it is outside', () => {
  const property = fc.property(end, end, moment, (after, before, at) => {
    const [from, to] = [after, before].map((each) => (each === null ? null : new Date(each)));
    const { whole, edges } = monthsWithin(from!, to!);
    const start = Date.parse(`${month(at)}-01T00:00Z`);
    const inWhole =
      whole !== null &&
      (!whole.from || start >= +whole.from) &&
      (!whole.before || start < +whole.before);
    const parts = Number(inWhole) + edges.filter((edge) => isIn(edge, at)).length;
    const isInside = (after === null || at > after) && (before === null || at < before);
    expect(parts).toBe(isInside ? 1 : 0);
  });
  fc.assert(property, { seed: 3, numRuns: 3000 });
});

it('nothing is counted one by one where no time is given, nor beyond a month from either end', () => {
  expect(monthsWithin(null, null).edges).toEqual([]);
  const { edges } = monthsWithin(new Date('2020-03-05Z'), new Date('2026-11-02Z'));
  expect(edges).toEqual([
    { after: new Date('2020-03-05Z'), notBefore: null, before: new Date('2020-04-01Z') },
    { after: null, notBefore: new Date('2026-11-01Z'), before: new Date('2026-11-02Z') },
  ]);
});
