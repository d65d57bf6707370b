import { expect, it } from '@jest/globals';
import { ChangeTable } from '../../src/cache/change-table.ts';
import type { Pack } from '../../src/cache/shelf.ts';
import { TaggedCache } from '../../src/cache/tagged-cache.ts';
import { madeChanges } from './changes.ts';

const mebibyte = 1024 * 1024;

function newShelf(pack?: Pack<string>) {
  const { changes, change } = madeChanges();
  const failed: unknown[] = [];
  const cache = new TaggedCache(new ChangeTable(changes), mebibyte, (error) => failed.push(error));
  const shelf = cache.shelf<string>('shelf', { ...(pack && { pack }) });
  const keep = (key: string, bytes: number, names = '') =>
    shelf.getOrMake(key, () =>
      Promise.resolve({ value: key, keep: { bytes, names, expires: Infinity } }),
    );
  return { cache, change, shelf, keep, failed };
}

it('is never more than was allowed, as it is counted', async () => {
  const { cache, keep } = newShelf();
  for (let n = 0; n < 2000; n++) {
    await keep(`key ${n}`, (n % 7) * 1000, `name ${n}`);
    expect(cache.bytes).toBeLessThanOrEqual(mebibyte);
  }
  expect(cache.bytes).toBeGreaterThan(mebibyte * 0.9);
});

it('is not all taken by one value', async () => {
  const { cache, keep } = newShelf();
  await keep('a', mebibyte / 2);
  expect(cache.bytes).toBe(0);
});

it('that is taken by what has changed is there for anything new', async () => {
  const { keep, change, shelf } = newShelf();
  for (let n = 0; n < 200; n++) await keep(`old ${n}`, 10_000, 'old');
  change('old');
  for (let n = 0; n < 50; n++) await keep(`new ${n}`, 10_000);
  const kept = Array.from({ length: 50 }, (_, n) => shelf.get(`new ${n}`));
  expect(kept).not.toContain(null);
});

it('holds a part of what is asked for in turn, though not all of it fits', async () => {
  const { keep, shelf } = newShelf();
  const keys = Array.from({ length: 200 }, (_, n) => `key ${n}`);
  const lap = async () => {
    let hits = 0;
    for (const key of keys) {
      if (shelf.get(key) !== null) hits++;
      await keep(key, 10_000);
    }
    return hits;
  };
  for (let n = 0; n < 10; n++) await lap();
  // Half of them fit.
  expect(await lap()).toBeGreaterThan(50);
});

it('is given back by what is packed, which is only what has not changed meanwhile', async () => {
  const packed: string[] = [];
  const { cache, keep, change } = newShelf((value) => {
    packed.push(value);
    return Promise.resolve(1000);
  });
  for (const name of ['a', 'b', 'c']) await keep(name, 10_000, name);
  const before = cache.bytes;
  change('b');
  await cache.packNow();
  expect(packed).toEqual(['a', 'c']);
  expect(cache.bytes).toBe(before - 2 * 9000);
});

it('goes on to be packed when something can not be, which stays as it is', async () => {
  const { cache, shelf, keep, failed } = newShelf((value) =>
    value === 'b' ? Promise.reject(new Error('No room')) : Promise.resolve(1000),
  );
  for (const name of ['a', 'b', 'c']) await keep(name, 10_000);
  const before = cache.bytes;
  await cache.packNow();
  expect(cache.bytes).toBe(before - 2 * 9000);
  expect(shelf.get('b')).toBe('b');
  expect(failed).toEqual([new Error('No room')]);
  await keep('d', 10_000);
  await cache.packNow();
  expect(cache.bytes).toBe(before - 2 * 9000 + (before / 3 - 9000));
});
