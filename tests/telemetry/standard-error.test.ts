import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const log = fileURLToPath(new URL('../../src/telemetry/log.ts', import.meta.url));

it.each([
  ['JSON', false],
  ['short lines', true],
])('standard error is told no secret among many lines: %s', (_how, readable) => {
  const program = `import { createLog } from ${JSON.stringify(log)};
    const secrets = ['it "is" hidden'];
    const log = createLog({ level: 'info', readable: ${readable}, secrets, requestId: () => null });
    for (let n = 0; n < 500; n++) log.info({ n, given: secrets[0] }, 'masthead_' + 'a'.repeat(43));
    log.error(new Error('of postgresql://me:word@host/it "is" hidden'));`;
  const args = ['--import=tsx', '--input-type=module', '--eval', program];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { PATH: '' } });
  expect(stderr.match(/masthead_…/g)).toHaveLength(500);
  expect(stderr).toContain('postgresql://me:…@host/…');
  expect(stderr).not.toMatch(/aaaa|hidden|word/);
});
