import type { Changes } from '../../src/cache/changes.ts';

/** Changes that a test makes. */
export function madeChanges() {
  let changed: (tags: readonly string[]) => void = () => {};
  const changes: { -readonly [Key in keyof Changes]: Changes[Key] } = {
    hears: true,
    subscribe: (listener) => void (changed = listener),
  };
  return { changes, change: (...tags: string[]) => changed(tags) };
}
