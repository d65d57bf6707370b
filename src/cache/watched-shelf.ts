import type { Shelf } from './shelf.ts';

/** The same shelf; tells of each look at it whether it had what was wanted. */
export function watchedShelf<Value>(
  shelf: Shelf<Value>,
  looked: (isHit: boolean) => void,
): Shelf<Value> {
  return {
    ...shelf,
    get(key) {
      const kept = shelf.get(key);
      // Whoever finds nothing here looks again to have it made.
      if (kept !== null) looked(true);
      return kept;
    },
    async getOrMake(key, make, began) {
      let isHit = true;
      const making = () => {
        isHit = false;
        return make();
      };
      const value = await shelf.getOrMake(key, making, began);
      looked(isHit);
      return value;
    },
  };
}
