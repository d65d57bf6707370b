import { expect, it } from '@jest/globals';
import { runWithLog } from './logging-process.ts';

it.each([
  ['JSON', false],
  ['short lines', true],
])('standard error is told no secret among many lines: %s', (_how, readable) => {
  const secret = 'it "is" hidden';
  const program = `for (let n = 0; n < 500; n++)
      log.info({ n, given: '${secret}' }, 'masthead_' + 'a'.repeat(43));
    log.error(new Error('of postgresql://me:word@host/${secret}'));`;
  const { stderr } = runWithLog(program, { readable, secrets: [secret] });
  expect(stderr.match(/masthead_…/g)).toHaveLength(500);
  expect(stderr).toContain('postgresql://me:…@host/…');
  expect(stderr).not.toMatch(/aaaa|hidden|word/);
});
