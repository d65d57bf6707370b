import type { Author } from '../author/author.ts';
import type { Reads } from '../reads.ts';
import type { Section } from '../section/section.ts';
import { entityTag, listTag, type Tag } from '../tag.ts';
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
  if (byline) reads.note(...bylineTags(byline));
  return byline;
}

/** The section, when it is known already. */
export function knownSection(reads: Reads, article: Article): Section | null {
  const section = Accompanied.companionsOf(article)?.section ?? null;
  if (section) reads.note(...sectionTags(section));
  return section;
}

/** All that articles have with them, used or not, and what that depends on. */
export function broughtAlong(articles: readonly Article[]): { values: Companions[]; tags: Tag[] } {
  const values = articles.map(Accompanied.companionsOf).filter((its) => its !== null);
  const tags = values.flatMap(({ byline, section }) => [
    ...bylineTags(byline),
    ...sectionTags(section),
  ]);
  return { values, tags };
}

function bylineTags(byline: Companions['byline']): Tag[] {
  return byline.map(({ author }) => entityTag('author', author.id));
}

/** Its path changes with those above. */
function sectionTags({ id }: Section): Tag[] {
  return [listTag('section'), entityTag('section', id)];
}
