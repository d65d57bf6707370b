import { createHash } from 'node:crypto';

/**
 * Names under which caches outside keep an answer, and by which they are told to drop it. Each tag has one
 * of its own; where an answer has more than a header can hold, one stands for many tags alike. Every event
 * is told under all that may stand for its tags, so nothing is kept that an event has touched.
 */

/** Letters of all the names of an answer, with one between each two. */
export const longestKeys = 1500;

/** How many names stand for all tags of a kind, from fine to coarse. */
const levels = [1024, 128, 16];

/** @param wider for a tag another that every event has which has the first */
export function keysOfAnswer(
  tags: Iterable<string>,
  wider: ReadonlyMap<string, string> = new Map(),
  longest = longestKeys,
): string[] {
  const all = [...new Set(tags)];
  const narrow = keysAt(all, () => -1);
  if (fits(narrow, longest)) return narrow;
  const placed = [...new Set(all.map((tag) => wider.get(tag) ?? tag))];
  return coarsened(placed, longest);
}

/** Everything that may have been kept and depends on one of the tags. */
export function keysOfEvent(tags: Iterable<string>): string[] {
  const all = [...new Set(tags)];
  return [...new Set([-1, ...levels.keys()].flatMap((level) => keysAt(all, () => level)))];
}

/** Coarsens the kind that takes most, until all fit. */
function coarsened(tags: readonly string[], longest: number): string[] {
  const levelOf = new Map<string, number>();
  for (;;) {
    const keys = keysAt(tags, (kind) => levelOf.get(kind) ?? -1);
    if (fits(keys, longest)) return keys;
    const kind = largestKind(tags, levelOf);
    if (kind === null) return keys;
    levelOf.set(kind, (levelOf.get(kind) ?? -1) + 1);
  }
}

/** Null when none can be any coarser. */
function largestKind(tags: readonly string[], levelOf: ReadonlyMap<string, number>): string | null {
  const counts = new Map<string, Set<string>>();
  for (const tag of tags) {
    const kind = kindOf(tag);
    const level = levelOf.get(kind) ?? -1;
    if (level === levels.length - 1) continue;
    counts.set(kind, (counts.get(kind) ?? new Set()).add(keyOf(tag, level)));
  }
  const [largest] = [...counts].sort(([, one], [, other]) => other.size - one.size);
  return largest?.[0] ?? null;
}

function keysAt(tags: readonly string[], levelOf: (kind: string) => number): string[] {
  return [...new Set(tags.map((tag) => keyOf(tag, levelOf(kindOf(tag)))))];
}

function fits(keys: readonly string[], longest: number): boolean {
  return keys.reduce((sum, key) => sum + key.length + 1, -1) <= longest;
}

/** Short, since tags may hold any text; that two tags meet in one name drops too much once in a lifetime. */
function keyOf(tag: string, level: number): string {
  const digest = createHash('sha256').update(tag).digest();
  const kind = initials(kindOf(tag));
  const buckets = levels[level];
  if (buckets === undefined) return `${kind}-${digest.toString('base64url').slice(0, 8)}`;
  return `${kind}${level}-${(digest.readUInt32BE() % buckets).toString(36)}`;
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
