import type { NamedKind } from '../named/named-kind.ts';
import type { Tag } from '../tag.ts';

/** What can happen. Past tense, as `subject.happened`. */
export type EventKind =
  | 'article.published'
  | 'article.updated'
  | 'article.corrected'
  | 'article.moved'
  | 'article.withdrawn'
  | 'article.killed'
  | 'section.created'
  | 'section.updated'
  | 'section.moved'
  | 'section.deleted'
  | `${NamedKind}.${'created' | 'updated' | 'moved' | 'merged'}`
  | 'image.updated';

export interface NewEvent {
  kind: EventKind;
  subject: { type: 'article' | 'section' | NamedKind | 'image'; id: string };
  /** Public facts that a follower needs beyond the subject. */
  data: Record<string, string | number | boolean | null>;
  /** What any earlier read may have depended on that is different now. */
  tags: Tag[];
}
