import { describe, expect, it } from '@jest/globals';
import type { Keeping, Made } from '../../src/cache/shelf.ts';
import { ChangeTable } from '../../src/cache/change-table.ts';
import { TaggedCache } from '../../src/cache/tagged-cache.ts';
import { madeChanges } from './changes.ts';

function newShelf(maxBytes = 1024 * 1024) {
  const { changes, change } = madeChanges();
  const cache = new TaggedCache(new ChangeTable(changes), maxBytes);
  return { cache, changes, change, shelf: cache.shelf<string>('shelf') };
}

function made(value: string, names: string[], more: Partial<Keeping> = {}): Made<string> {
  return { value, keep: { bytes: 10, names: names.join(','), expires: Infinity, ...more } };
}

const making =
  (...given: Parameters<typeof made>) =>
  () =>
    Promise.resolve(made(...given));

/** Something that is made only when the test says so. */
function later() {
  let finish: (made: Made<string>) => void = () => {};
  let begun = 0;
  const make = () => {
    begun++;
    return new Promise<Made<string>>((resolve) => (finish = resolve));
  };
  return { make, finish: (its: Made<string>) => finish(its), begun: () => begun };
}

describe('a value', () => {
  it.each(['one', 'two', 'three'])(
    'is kept until %s of what it depends on changes',
    async (name) => {
      const { change, shelf } = newShelf();
      await shelf.getOrMake('a', making('first', ['one', 'two', 'three']));
      change('four', 'twothree', 'onetwo');
      expect(shelf.get('a')).toBe('first');
      change('four', name);
      expect(shelf.get('a')).toBeNull();
    },
  );

  it('is not kept when that happens while it is made, and is when something else does', async () => {
    const { change, shelf } = newShelf();
    const meanwhile = (tag: string) => () => {
      change(tag);
      return Promise.resolve(made('value', ['one']));
    };
    await shelf.getOrMake('a', meanwhile('one'));
    await shelf.getOrMake('b', meanwhile('two'));
    expect([shelf.get('a'), shelf.get('b')]).toEqual([null, 'value']);
  });

  it('is neither kept nor found while changes go unheard', async () => {
    const { changes, shelf } = newShelf();
    await shelf.getOrMake('a', making('kept', []));
    changes.hears = false;
    expect(shelf.get('a')).toBeNull();
    expect(await shelf.getOrMake('a', making('anew', []))).toBe('anew');
    expect(await shelf.getOrMake('b', making('first', []))).toBe('first');
    changes.hears = true;
    expect([shelf.get('a'), shelf.get('b')]).toEqual([null, null]);
  });

  it('is not kept when it began or ended unheard', async () => {
    const { changes, shelf } = newShelf();
    const turning = (hears: boolean) => () => {
      changes.hears = hears;
      return Promise.resolve(made('value', []));
    };
    changes.hears = false;
    await shelf.getOrMake('a', turning(true));
    expect(shelf.get('a')).toBeNull();
    await shelf.getOrMake('b', turning(false));
    changes.hears = true;
    expect(shelf.get('b')).toBeNull();
  });

  it('is found until its time, and by nobody when it is for nobody else', async () => {
    const { shelf } = newShelf();
    await shelf.getOrMake('a', making('value', [], { expires: Date.now() + 60_000 }));
    await shelf.getOrMake('b', making('value', [], { expires: Date.now() }));
    await shelf.getOrMake('c', () => Promise.resolve({ value: 'mine', keep: null }));
    expect(['a', 'b', 'c'].map((key) => shelf.get(key))).toEqual(['value', null, null]);
  });

  it('gives way to a newer one under its key, which has tags of its own', async () => {
    const { shelf, change } = newShelf();
    await shelf.getOrMake('a', making('old', ['one'], { expires: Date.now() }));
    await shelf.getOrMake('a', making('new', ['two']));
    change('one');
    expect(shelf.get('a')).toBe('new');
    change('two');
    expect(shelf.get('a')).toBeNull();
  });

  it('never meets one of another shelf', async () => {
    const { cache, shelf } = newShelf();
    await shelf.getOrMake('a', making('value', []));
    expect(cache.shelf('other').get('a')).toBeNull();
  });
});

describe('several who want the same', () => {
  it('have it made once', async () => {
    const { shelf } = newShelf();
    const { make, finish, begun } = later();
    const wanted = [shelf.getOrMake('a', make), shelf.getOrMake('a', make)];
    finish(made('value', []));
    expect(await Promise.all(wanted)).toEqual(['value', 'value']);
    expect(begun()).toBe(1);
  });

  it('have it made again once something has changed, and that is what is kept', async () => {
    const { shelf, change } = newShelf();
    const [before, after] = [later(), later()];
    const first = shelf.getOrMake('a', before.make);
    change('one');
    const second = shelf.getOrMake('a', after.make);
    before.finish(made('old', ['one']));
    expect(await first).toBe('old');
    after.finish(made('new', ['one']));
    expect(await second).toBe('new');
    expect(shelf.get('a')).toBe('new');
  });

  it('have one each when it is for nobody else', async () => {
    const { shelf } = newShelf();
    let count = 0;
    const make = () => Promise.resolve({ value: `number ${++count}`, keep: null });
    const wanted = [shelf.getOrMake('a', make), shelf.getOrMake('a', make)];
    expect(await Promise.all(wanted)).toEqual(['number 1', 'number 2']);
  });

  it('make it themselves when the one who was to make it fails', async () => {
    const { shelf } = newShelf();
    const failing = () => Promise.reject(new Error('no'));
    const first = shelf.getOrMake('a', failing);
    const others = [shelf.getOrMake('a', failing), shelf.getOrMake('a', making('value', []))];
    await expect(first).rejects.toThrow('no');
    await expect(others[0]).rejects.toThrow('no');
    expect(await others[1]).toBe('value');
    expect(await shelf.getOrMake('a', making('next', []))).toBe('next');
  });

  it('of whom one asks somebody who may not know of the last change have it kept without that', async () => {
    const { shelf, change } = newShelf();
    const before = shelf.now();
    change('one');
    await shelf.getOrMake('a', making('old', ['one']), before);
    expect(shelf.get('a')).toBeNull();
    await shelf.getOrMake('b', making('same', ['two']), before);
    expect(shelf.get('b')).toBe('same');
  });
});

it('nothing is kept where there is no memory for it: all is made anew for everybody', async () => {
  const { cache, shelf } = newShelf(0);
  const { make, finish, begun } = later();
  const first = shelf.getOrMake('a', make);
  finish(made('value', []));
  await first;
  void shelf.getOrMake('a', make);
  expect([begun(), cache.bytes, shelf.isOn]).toEqual([2, 0, false]);
});
