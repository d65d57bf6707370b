interface Entry {
  authorId: string;
  role: string | null;
}

/**
 * A byline with each author as who stands for them now. Two who have become one stand where the first
 * stood, once.
 */
export function currentByline(
  byline: readonly Entry[],
  current: ReadonlyMap<string, string>,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { authorId, role } of byline) {
    const id = current.get(authorId) ?? authorId;
    const first = entries.get(id);
    entries.set(id, { authorId: id, role: first ? combinedRole(first.role, role) : role });
  }
  return [...entries.values()];
}

/** Who wrote a story needs no other role; else both are told. */
function combinedRole(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return null;
  return [...new Set([first, second])].join(', ');
}
