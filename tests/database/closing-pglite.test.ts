import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('closing-pglite.mts', import.meta.url));

// A process of its own: one that is never done with a read can only be killed.
it('an embedded database is closed whoever waits for it', async () => {
  const command = ['--import', 'tsx', script];
  const { stdout } = await promisify(execFile)(process.execPath, command, { timeout: 60_000 });
  expect(stdout).toBe('25\n');
}, 90_000);
