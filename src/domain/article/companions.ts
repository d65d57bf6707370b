import type { Author } from '../author/author.ts';
import type { Reads } from '../reads.ts';
import type { Section } from '../section/section.ts';
import { entityTag, listTag } from '../tag.ts';
import type { Article, BylineEntry } from './article.ts';

/** What was read along with an article, as nearly everybody asks for it. */
export interface Companions {
  byline: BylineEntry<Author>[];
  section: Section;
}

/** An article that has them with it: out of sight, since an answer depends on them only if they are used. */
class Accompanied {
  readonly #companions: Companions;

  constructor(article: Article, companions: Companions) {
    Object.assign(this, article);
    this.#companions = companions;
  }

  static companionsOf(article: object): Companions | null {
    return #companions in article ? article.#companions : null;
  }
}

export function accompanied(article: Article, companions: Companions): Article {
  return new Accompanied(article, companions) as unknown as Article;
}

/** The authors, when they are known already. */
export function knownByline(reads: Reads, article: Article): BylineEntry<Author>[] | null {
  const byline = Accompanied.companionsOf(article)?.byline ?? null;
  if (byline) reads.note(...byline.map(({ author }) => entityTag('author', author.id)));
  return byline;
}

/** The section, when it is known already. */
export function knownSection(reads: Reads, article: Article): Section | null {
  const section = Accompanied.companionsOf(article)?.section ?? null;
  // Its path changes with those above.
  if (section) reads.note(listTag('section'), entityTag('section', section.id));
  return section;
}
