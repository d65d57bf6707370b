/** A name for something a read may have depended on, and that an event may touch. */
export type Tag = string & { readonly __tag: unique symbol };

export type TaggedKind = 'article' | 'section' | 'author' | 'topic';

/** The thing itself: its own fields. */
export function entityTag(kind: TaggedKind, id: string): Tag {
  return `${kind}:${id}` as Tag;
}

/** Of what was looked for by a key: the thing itself, or that there is none. */
export function foundTag(
  kind: TaggedKind,
  key: string,
  found: { id: string } | null | undefined,
): Tag {
  return found ? entityTag(kind, found.id) : missingTag(kind, key);
}

/** The thing that a tag names itself; null for a tag of another kind. */
export function entityOf(tag: Tag): { kind: TaggedKind; id: string } | null {
  const [, kind, id] = /^(article|section|author|topic):(.+)$/.exec(tag) ?? [];
  return kind && id ? { kind: kind as TaggedKind, id } : null;
}

/** The event log itself: touched by every event. */
export const logTag = 'log' as Tag;

/** Membership and order of a list: `list:section:ID`; without an owner, of all things of that kind. */
export function listTag(kind: TaggedKind, id?: string): Tag {
  return (id ? `list:${kind}:${id}` : `list:${kind}s`) as Tag;
}

/** Whose list a tag is of; null for a tag of another kind. */
export function ownerOf(tag: Tag): { kind: TaggedKind; id: string } | null {
  return tag.startsWith('list:') ? entityOf(tag.slice('list:'.length) as Tag) : null;
}

/** That nothing is known under a slug or path; touched when something comes to be there. */
export function missingTag(kind: TaggedKind, key: string): Tag {
  return `missing:${kind}:${key}` as Tag;
}
