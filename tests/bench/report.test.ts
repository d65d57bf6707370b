import { describe, expect, it } from '@jest/globals';
import type { Word } from './contestants/contestant.ts';
import type { Measured } from './measure.ts';
import { parseOptions } from './options.ts';
import { plot } from './plot.ts';
import { markdown } from './report.ts';
import type { Result } from './result.ts';
import type { AnyShape } from './shapes.ts';

const mib = 2 ** 20;

function measured(rate: number, cpu: number): Measured[] {
  const load = { answers: rate, failures: 0, seconds: 1, p50: 2, p99: 9 };
  return [{ ...load, rate, cpu, rss: 100 * mib }];
}

function result(word: Word, name: string, rates: Partial<Record<AnyShape, number>>): Result {
  const shapes = Object.entries(rates).map(
    ([shape, rate]) => [shape as AnyShape, measured(rate, 1000 / rate)] as const,
  );
  const statements = word === 'constant' ? null : new Map([['front', 2] as const]);
  const peak = [110 * mib, 130 * mib];
  return { word, name, started: [1500], peak, shapes: new Map(shapes), statements };
}

const results = [
  result('shipped', 'Masthead, as shipped', { front: 2000, repeat: 5000, 'feed 304': 4000 }),
  result('postgraphile', 'PostGraphile', { front: 1000 }),
  result('plain', 'plain: Yoga & Pothos', { front: 250 }),
  result('constant', 'limit C', { front: 20_000, repeat: 20_000, 'feed 304': 20_000 }),
];

describe('the tables', () => {
  const text = markdown(results, parseOptions([]));
  const rows = (name: string) => text.split('\n').filter((line) => line.startsWith(`| ${name}`));

  it('compare what is read with PostGraphile', () => {
    expect(rows('plain')[0]).toBe('| plain: Yoga & Pothos | 250 (0.25 ×) |');
    expect(rows('plain')[1]).toBe('| plain: Yoga & Pothos | 4.00 (4.00 ×) |');
    expect(rows('limit C')[0]).toBe('| limit C | 20,000 (20.0 ×) |');
  });

  it('compare what lies ready with limit C, of those who take part', () => {
    expect(rows('Masthead')).toContain(
      '| Masthead, as shipped | 5,000 (0.25 ×) | 4,000 (0.20 ×) |',
    );
    expect(rows('PostGraphile')).toHaveLength(5);
    expect(rows('Masthead')).toHaveLength(8);
  });

  it('compare what was measured in one round: the next may find another machine', () => {
    const inRounds = (word: Word, rates: number[]): Result => {
      const shapes = new Map([['front', rates.flatMap((rate) => measured(rate, 1))] as const]);
      return { ...result(word, word, {}), shapes };
    };
    const one = inRounds('plain', [1000, 500, 900]);
    const uneven = markdown([one, inRounds('postgraphile', [2000, 1000, 600])], parseOptions([]));
    expect(uneven).toContain('| plain | 900 (0.50 ×) |');
  });

  it('tell the statements of those who ask a database', () => {
    expect(rows('plain')[3]).toBe('| plain: Yoga & Pothos | 2 |');
    expect(rows('limit C')).toHaveLength(7);
  });

  it('tell the most memory of all rounds, and leave empty what was not asked', () => {
    expect(rows('plain').at(-1)).toBe('| plain: Yoga & Pothos | 130 MiB | 100 MiB |  |  | 1.50 |');
  });

  it('have no ratio where the one to compare with takes no part', () => {
    const alone = markdown(results.slice(2, 3), parseOptions([]));
    expect(alone).toContain('| plain: Yoga & Pothos | 250 |');
    expect(alone).not.toContain('×)');
    expect(alone).not.toContain('how many times');
  });

  it('hold no figure that is none', () => expect(text).not.toMatch(/NaN|Infinity|undefined/));
});

describe('the plot', () => {
  const svg = plot(results);
  const bars = [...svg.matchAll(/<rect x="260" y="(\d+)" width="([\d.]+)"/g)];

  it('has a bar for each that takes part in a shape', () => {
    expect(bars).toHaveLength(4 + 2 + 2);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|Yoga & Pothos/);
  });

  it('has bars as long as the power of ten that they reach', () => {
    const [shipped, postgraphile, , constant] = bars.map(([, , width]) => Number(width));
    expect(postgraphile! / 3).toBeCloseTo(shipped! / Math.log10(2000), 0);
    expect(constant! / Math.log10(20_000)).toBeCloseTo(postgraphile! / 3, 0);
  });
});
