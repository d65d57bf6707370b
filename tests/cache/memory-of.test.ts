import { expect, it } from '@jest/globals';
import { countedShare } from '../support/memory-process.ts';

const script = new URL('count-values.ts', import.meta.url);

it.each(['article', 'curly', 'body', 'authors'])(
  'of a value, as %s, no less is counted than it takes, and not much more',
  async (name) => {
    const share = await countedShare(script, name);
    expect(share).toBeGreaterThan(1);
    expect(share).toBeLessThan(2.5);
  },
);
