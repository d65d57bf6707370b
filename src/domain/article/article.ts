import type { BodyElement } from '../body/element.ts';
import type { Image } from '../image/image.ts';
import type { Rights } from './rights.ts';

/** What the public can read of a story, without its body; exists only while public. */
export interface Article {
  id: string;
  /** The draft's revision that is public. */
  revision: number;
  slug: string;
  sectionId: string;
  headline: string;
  standfirst: string | null;
  /** BCP 47. */
  language: string;
  words: number;
  image: Image | null;
  rights: Rights;
  /** Newest first. */
  notices: Notice[];
  /** First publication; never moves. */
  publishedAt: Date;
  /** The last update that readers are told about. */
  updatedAt: Date;
}

/** What an article's page shows below the headline, and lists never do. */
export interface ArticleBody {
  elements: BodyElement[];
  /** The images that the elements name, by id. */
  images: Record<string, Image>;
}

export type NoticeKind = 'CORRECTION' | 'CLARIFICATION' | 'UPDATE';

/** Tells readers what was wrong and what is right. */
export interface Notice {
  kind: NoticeKind;
  text: string;
  at: Date;
}

/** One author of an article, in the byline's order. */
export interface BylineEntry<Author> {
  author: Author;
  /** Null for plain authorship; else what to print, such as "Additional reporting". */
  role: string | null;
}
