import type { Article } from '../article/article.ts';
import type { Author } from '../author/author.ts';
import type { Section } from '../section/section.ts';
import type { Topic } from '../topic/topic.ts';

/** What stands at a path of the site. */
export type Resolution =
  | { type: 'article'; article: Article }
  | { type: 'section'; section: Section }
  | { type: 'author'; author: Author }
  | { type: 'topic'; topic: Topic }
  | Redirect
  | Gone;

/** It has moved: HTTP 301. */
export interface Redirect {
  type: 'redirect';
  /** Where it is now, with a leading slash. */
  path: string;
  since: Date;
}

/** It was public and is not now: HTTP 410. */
export interface Gone {
  type: 'gone';
  kind: 'WITHDRAWN' | 'KILLED';
  /** What the public is told; null when nothing. */
  reason: string | null;
  since: Date;
}
