import type { Queries } from '../database/database.ts';
import type { Tag } from './tag.ts';

/** What a batch read is given: the database to ask, and where to note what the answer depends on. */
export interface Reads {
  readonly queries: Queries;
  /** For all that is read. */
  note(...tags: Tag[]): void;
  /** For what is read of one key of a batch. */
  noteFor(key: string, ...tags: Tag[]): void;
}

/** Reads that collect their tags; `tags` grows as reads are made. */
export function collectingReads(queries: Queries): Reads & { readonly tags: ReadonlySet<Tag> } {
  const tags = new Set<Tag>();
  return { ...notingReads(queries, (tag) => tags.add(tag)), tags };
}

/** Reads that note their tags elsewhere. */
export function notingReads(queries: Queries, noted: (tag: Tag) => void): Reads {
  return {
    queries,
    note: (...tags) => tags.forEach(noted),
    noteFor: (_key, ...tags) => tags.forEach(noted),
  };
}

/** The same reads, for one batch: tells of each key what its value depends on. */
export function keyedReads(reads: Reads): Reads & { tagsOf(key: string): Tag[] } {
  const common: Tag[] = [];
  const own = new Map<string, Tag[]>();
  return {
    get queries() {
      return reads.queries;
    },
    note: (...tags) => void common.push(...tags),
    noteFor(key, ...tags) {
      const its = own.get(key);
      if (its) its.push(...tags);
      else own.set(key, tags);
    },
    tagsOf: (key) => [...common, ...(own.get(key) ?? [])],
  };
}

/** Reads that leave no tag: for answers that nobody may keep. */
export function silentReads(queries: Queries): Reads {
  return { queries, note: () => {}, noteFor: () => {} };
}

/** The values in the order of `keys`, null where none has the key: what a DataLoader expects of a batch. */
export function inOrderOf<Key, Value>(
  keys: readonly Key[],
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): (Value | null)[] {
  const byKey = new Map(values.map((value) => [keyOf(value), value]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** For each key its values, in the order in which they came; an empty list where there are none. */
export function groupedInOrderOf<Key, Value>(
  keys: readonly Key[],
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): Value[][] {
  const groups = new Map<Key, Value[]>(keys.map((key) => [key, []]));
  for (const value of values) groups.get(keyOf(value))?.push(value);
  return keys.map((key) => groups.get(key) ?? []);
}
