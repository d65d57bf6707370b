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

/** The names of an answer: of its kinds of tags the largest are told coarsely until all fit. */
export function keysOfAnswer(tags: Iterable<string>, longest = longestKeys): string[] {
  const all = [...new Set(tags)];
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
  const all = [...new Set(tags)];
  return [...new Set([-1, ...levels.keys()].flatMap((level) => keysAt(all, () => level)))];
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
