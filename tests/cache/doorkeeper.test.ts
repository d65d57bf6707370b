import { expect, it } from '@jest/globals';
import { Doorkeeper } from '../../src/cache/doorkeeper.ts';

it('lets in what comes a second time, however much came in between', () => {
  const door = new Doorkeeper();
  const keys = Array.from({ length: 2000 }, (_, n) => `key ${n}`);
  expect(keys.map((key) => door.admits(key))).not.toContain(true);
  expect(keys.map((key) => door.admits(key))).not.toContain(false);
});

it('forgets what came long ago', () => {
  const door = new Doorkeeper();
  door.admits('key');
  for (let n = 0; n < 2_000_000; n++) door.admits(`other ${n}`);
  expect(door.admits('key')).toBe(false);
});
