import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/**
 * Names under which caches here and outside keep an answer, and by which they are told to drop it. Each tag
 * has one of its own; where an answer has more than a header can hold, one stands for many tags alike.
 * Every event is told under all that may stand for its tags, so nothing is kept that an event has touched.
 */

/** Letters of all the names of an answer, with one between each two. */
export const longestKeys = 1000;

/** How many names stand for all tags of a kind, from fine to coarse. */
const levels = [1024, 128, 16, 4];

/** Short, since tags may hold any text; that two tags meet in one name drops too much once in a lifetime. */
export function nameOf(tag: string): string {
  return known.get(tag) ?? newName(tag);
}

function newName(tag: string): string {
  const kind = kindOf(tag);
  const name = `${initials(kind)}-${hash('sha256', tag, 'base64url').slice(0, 8)}`;
  if (fewOf.test(kind)) known.set(tag, name);
  return name;
}

/** Every answer depends on some of these, of which there are few. */
const fewOf = /^(list:)?(section|author|topic)/;
const known = new LRUCache<string, string>({ max: 5000 });

/** The names of an answer that fit: of its kinds of tags the largest are told coarsely until all do. */
export function keysOfAnswer(names: readonly string[], longest = longestKeys): string[] {
  const all = [...new Set(names)];
  const levelOf = new Map<string, number>();
  for (;;) {
    const keys = keysAt(all, (kind) => levelOf.get(kind) ?? -1);
    const kind = fits(keys, longest) ? null : largestKind(all, levelOf);
    if (kind === null) return keys;
    levelOf.set(kind, (levelOf.get(kind) ?? -1) + 1);
  }
}

/** Everything that may have been kept and depends on one of the tags. */
export function keysOfEvent(tags: Iterable<string>): string[] {
  const names = [...new Set(tags)].map(nameOf);
  return [...new Set([-1, ...levels.keys()].flatMap((level) => keysAt(names, () => level)))];
}

/** Null when none can be any coarser. */
function largestKind(
  names: readonly string[],
  levelOf: ReadonlyMap<string, number>,
): string | null {
  const counts = new Map<string, Set<string>>();
  for (const name of names) {
    const [kind] = partsOf(name);
    const level = levelOf.get(kind) ?? -1;
    if (level === levels.length - 1) continue;
    counts.set(kind, (counts.get(kind) ?? new Set()).add(keyAt(name, level)));
  }
  const [largest] = [...counts].sort(([, one], [, other]) => other.size - one.size);
  return largest?.[0] ?? null;
}

function keysAt(names: readonly string[], levelOf: (kind: string) => number): string[] {
  return [...new Set(names.map((name) => keyAt(name, levelOf(partsOf(name)[0]))))];
}

function fits(keys: readonly string[], longest: number): boolean {
  return keys.reduce((sum, key) => sum + key.length + 1, -1) <= longest;
}

function keyAt(name: string, level: number): string {
  const buckets = levels[level];
  if (buckets === undefined) return name;
  const [kind, digest] = partsOf(name);
  const number = Buffer.from(digest, 'base64url').readUInt32BE();
  return `${kind}${level}-${(number % buckets).toString(36)}`;
}

/** The initials of its kind, and the start of its digest. */
function partsOf(name: string): [kind: string, digest: string] {
  const at = name.indexOf('-');
  return [name.slice(0, at), name.slice(at + 1)];
}

/** All but the last part: `article`, `list:section`, `missing:topic`. */
function kindOf(tag: string): string {
  return /^(?:(?:list|missing):)?[a-z]+/.exec(tag)?.[0] ?? '';
}

/** `a`, `ls`, `mt`; an author is a `u`, since there are articles. */
function initials(kind: string): string {
  return kind
    .split(':')
    .map((word) => (word.startsWith('author') ? 'u' : word.slice(0, 1)))
    .join('');
}
