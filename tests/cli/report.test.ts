import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { startReport } from '../../src/cli/import/report.ts';
import type { ImportResult } from '../../src/cli/import/result.ts';

const results: ImportResult[] = [
  { file: 'a.txt', outcome: 'created', path: '/news/a' },
  { file: 'b.txt', outcome: 'refused', line: 7, reason: 'No \x1B[2Jbody\nhere' },
  { file: 'c\x1B[31m.txt', outcome: 'updated', path: '/news/c\x07' },
  { file: 'd.txt', outcome: 'unchanged', path: null },
];

const created = 'created   /news/a   a.txt\n';
const refused = 'b.txt:7: No [2Jbody here\n';
const others = 'updated   /news/c   c[31m.txt\nunchanged (taken down)   d.txt\n';
const summary = '1 created, 1 updated, 1 unchanged, 1 refused\n';

function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 80 });
  const text = () => (stream.read() as string | null) ?? '';
  return { stream, text };
}

function report(total: number, ttys: { stdout: boolean; stderr: boolean }) {
  const stdout = terminal(ttys.stdout);
  const stderr = terminal(ttys.stderr);
  const { add, end } = startReport(total, stdout.stream, stderr.stream);
  results.forEach(add);
  const refusals = end();
  return { stdout: stdout.text(), stderr: stderr.text(), refusals };
}

describe('a report has a line for each file and no bar', () => {
  test.each([
    ['of few in a terminal', 10, { stdout: true, stderr: true }],
    ['of many when stderr is no terminal', 300, { stdout: true, stderr: false }],
    ['of many when nothing is', 300, { stdout: false, stderr: false }],
  ])('%s', (_, total, ttys) => {
    expect(report(total, ttys)).toEqual({
      stdout: created + others + summary,
      stderr: refused,
      refusals: 1,
    });
  });
});

describe('a report of many in a terminal', () => {
  test('has a bar, refusals and the summary', () => {
    const { stdout, stderr } = report(11, { stdout: true, stderr: true });
    expect(stdout).toBe(summary);
    expect(stderr).toContain(`\x1B[2K${refused}`);
    expect(stderr).toMatch(/\[=+-+\] 4\/11 files \| [\d.]+\/s \| ETA \d+s/);
    expect(stderr.endsWith('\x1B[1G\x1B[0J')).toBe(true); // the bar is gone
  });

  test('has every line too when stdout goes elsewhere', () => {
    const { stdout, stderr } = report(11, { stdout: false, stderr: true });
    expect(stdout).toBe(created + others + summary);
    expect(stderr).toContain(refused);
    expect(stderr).toContain('4/11 files');
  });
});

test('a report of nothing done has no summary', () => {
  const stdout = terminal(false);
  expect(startReport(3, stdout.stream, stdout.stream).end()).toBe(0);
  expect(stdout.text()).toBe('');
});
