import DataLoader from 'dataloader';

/**
 * A DataLoader for keys that are read together only when the rest of the question is the same: the
 * lists of twenty sections cut to the same window are one batch, two windows are two.
 * @param read is given a name that is that of the shape alone
 */
export function batchedByShape<Shape, Value, Key = string>(
  read: (shape: Shape, keys: readonly Key[], name: string) => Promise<Value[]>,
): (shape: Shape, key: Key) => Promise<Value> {
  const loaders = new Map<string, DataLoader<Key, Value>>();
  return (shape, key) => {
    const name = JSON.stringify(shape);
    const loader =
      loaders.get(name) ?? new DataLoader((keys: readonly Key[]) => read(shape, keys, name));
    loaders.set(name, loader);
    return loader.load(key);
  };
}
