import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('count-memory.ts', import.meta.url));

it.each([
  [400, 5],
  [5000, 30],
  [5000, 130],
  [60_000, 100],
])(
  'answers of %i letters that depend on %i things take what is counted for them',
  async (...its) => {
    const args = ['--expose-gc', '--import', 'tsx', script, ...its.map(String)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: {} });
    const { truly, counted } = JSON.parse(stdout) as { truly: number; counted: number };
    expect(counted / truly).toBeGreaterThan(0.9);
    expect(counted / truly).toBeLessThan(1.2);
  },
);
