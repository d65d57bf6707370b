import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { gatheredLines } from '../../src/telemetry/gathered-lines.ts';
import { runWithLog } from './logging-process.ts';

function gathering() {
  const written: string[] = [];
  const lines = gatheredLines({ write: (text) => void written.push(text) });
  return { lines, written };
}

it('writes what came within a moment in its order, and together', async () => {
  const { lines, written } = gathering();
  for (let n = 0; n < 100; n++) lines.write(`${n}\n`);
  expect(written).toEqual([]);
  await delay(100);
  expect(written).toEqual([Array.from({ length: 100 }, (_, n) => `${n}\n`).join('')]);
  lines.write('later\n');
  await delay(100);
  expect(written.slice(1)).toEqual(['later\n']);
});

it('lets no more wait than can be written at once', () => {
  const { lines, written } = gathering();
  const line = `${'a'.repeat(999)}\n`;
  for (let n = 0; n < 100; n++) lines.write(line);
  expect(written.map(({ length }) => length)).toEqual([33_000, 33_000, 33_000]);
});

it.each([
  ['by itself', '', 0],
  ['at once', 'process.exit(3);', 3],
  ['by an error', "throw new Error('nobody foresaw it');", 1],
])('a process that ends %s has written all its lines', (_how, end, status) => {
  const ended = runWithLog(`for (let n = 0; n < 1000; n++) log.info(String(n));
    ${end}`);
  const lines = ended.stderr.split('\n').filter((line) => line.startsWith('{"level"'));
  const said = lines.map((line) => Number((JSON.parse(line) as { msg: string }).msg));
  expect(said).toEqual(Array.from({ length: 1000 }, (_, n) => n));
  expect(ended.status).toBe(status);
});
