/** A name for something a read may have depended on, and that an event may touch. */
export type Tag = string & { readonly __tag: unique symbol };

type Kind = 'article' | 'section' | 'author' | 'topic';

/** The thing itself: its own fields. */
export function entityTag(kind: Kind, id: string): Tag {
  return `${kind}:${id}` as Tag;
}

/** Membership and order of a list: `list:section:ID`; without an owner, of all things of that kind. */
export function listTag(kind: Kind, id?: string): Tag {
  return (id ? `list:${kind}:${id}` : `list:${kind}s`) as Tag;
}

/** That nothing is known under a slug or path; touched when something comes to be there. */
export function missingTag(kind: Kind, key: string): Tag {
  return `missing:${kind}:${key}` as Tag;
}
