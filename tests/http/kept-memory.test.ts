import { expect, it } from '@jest/globals';
import { countedShare } from '../support/memory-process.ts';

const script = new URL('count-memory.ts', import.meta.url);

it.each([
  [400, 5],
  [5000, 30],
  [5000, 130],
  [60_000, 100],
])(
  'answers of %i letters that depend on %i things take what is counted for them',
  async (...its) => {
    const share = await countedShare(script, ...its.map(String));
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1.2);
  },
);
