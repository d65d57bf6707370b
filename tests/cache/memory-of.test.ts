import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('count-values.ts', import.meta.url));

it.each(['article', 'curly', 'body', 'authors'])(
  'of a value, as %s, no less is counted than it takes, and not much more',
  async (name) => {
    const args = ['--expose-gc', '--import', 'tsx', script, name];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: {} });
    const { truly, counted } = JSON.parse(stdout) as { truly: number; counted: number };
    expect(counted / truly).toBeGreaterThan(1);
    expect(counted / truly).toBeLessThan(2.5);
  },
);
