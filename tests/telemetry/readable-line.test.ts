import { expect, it } from '@jest/globals';
import { createLog } from '../../src/telemetry/log.ts';

function linesOf(work: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = [];
  const log = createLog({
    ...{ level: 'info', readable: true, secrets: ['a-secret'], requestId: () => 'id-1' },
    write: (line) => lines.push(line),
  });
  work(log);
  return lines;
}

it('says on one line what happened', () => {
  const [line] = linesOf((log) => log.info({ method: 'GET', path: '/a', status: 200 }, 'request'));
  expect(line).toMatch(/^\d\d:\d\d:\d\d {2}request {2}GET {2}\/a {2}200 {2}id-1\n$/);
});

it('shows where an error came from, and no secret of it', () => {
  const [line] = linesOf((log) => log.error(new Error('no a-secret')));
  expect(line).toMatch(/ERROR {2}no … {2}id-1\nError: no …\n {4}at .*readable-line\.test\.ts/);
});

it('says nothing below the level', () => {
  expect(linesOf((log) => log.debug('detail'))).toEqual([]);
});
