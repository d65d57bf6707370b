import { isWebUrl } from '../body/safe-url.ts';
import type { Image } from '../image/image.ts';
import type { TopicType } from '../topic/topic.ts';
import type { Article } from './article.ts';

/** Something with a page of the site; the URL is absolute, as all URLs here. */
interface Linked {
  name: string;
  url: string;
}

/** All that the description of an article for machines is made of. */
export interface JsonLdInput {
  article: Omit<Article, 'image'>;
  url: string;
  /** Of the section it stands in. */
  section: string;
  /** Home first, the article itself last. */
  breadcrumbs: readonly Linked[];
  /** In its order. */
  byline: readonly Linked[];
  topics: readonly (Linked & { type: TopicType })[];
  image: Image | null;
  publisher: Linked;
}

/** An article and the way to it in schema.org's words; what is undefined isn't said. */
export function jsonLd(input: JsonLdInput): object {
  return {
    '@context': 'https://schema.org',
    '@graph': [newsArticle(input), breadcrumbList(input)],
  };
}

/** As text that is safe within `<script>`, where a "<" of a headline could end the element. */
export function scriptSafe(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function newsArticle(input: JsonLdInput): object {
  const { article, url, section, byline, topics, image, publisher } = input;
  return {
    '@type': 'NewsArticle',
    '@id': `urn:uuid:${article.id}`,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    description: article.standfirst ?? undefined,
    datePublished: article.publishedAt.toISOString(),
    dateModified: article.updatedAt.toISOString(),
    inLanguage: article.language,
    articleSection: section,
    keywords: unlessEmpty(topics.map(({ name }) => name)),
    about: unlessEmpty(topics.map(({ type, ...topic }) => typed(topicTypes[type], topic))),
    image: image ? imageObject(image) : undefined,
    author: unlessEmpty(byline.map((author) => typed('Person', author))),
    publisher: typed('Organization', publisher),
    wordCount: article.words,
    isAccessibleForFree: true,
    correction: unlessEmpty(corrections(article)),
    copyrightHolder: copyrightHolder(input),
    ...terms(article.rights.usageTerms),
  };
}

const topicTypes: Record<TopicType, string> = {
  PERSON: 'Person',
  ORGANISATION: 'Organization',
  PLACE: 'Place',
  SUBJECT: 'Thing',
};

function typed(type: string, { name, url }: Linked): object {
  return { '@type': type, name, url };
}

function imageObject({ url, width, height, caption, credit }: Image): object {
  const texts = { caption: caption ?? undefined, creditText: credit ?? undefined };
  return { '@type': 'ImageObject', url, width, height, ...texts };
}

/** Clarifications and updates correct nothing. */
function corrections({ notices }: Pick<Article, 'notices'>): object[] {
  return notices
    .filter(({ kind }) => kind === 'CORRECTION')
    .map(({ text, at }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: at.toISOString(),
    }));
}

/** Somebody who is in the byline is a person; for all that we know, any other holder is an organisation. */
function copyrightHolder({ article, byline, publisher }: JsonLdInput): object | undefined {
  const { holder } = article.rights;
  if (holder === null) return undefined;
  if (holder === publisher.name) return typed('Organization', publisher);
  const author = byline.find(({ name }) => name === holder);
  return author ? typed('Person', author) : { '@type': 'Organization', name: holder };
}

/** Terms that are an address are those of a licence. */
function terms(usageTerms: string | null): { license?: string; usageInfo?: object } {
  if (usageTerms === null) return {};
  if (isWebUrl(usageTerms)) return { license: usageTerms };
  return { usageInfo: { '@type': 'CreativeWork', text: usageTerms } };
}

function breadcrumbList({ breadcrumbs }: JsonLdInput): object {
  const step = ({ name, url }: Linked, index: number) => ({
    ...{ '@type': 'ListItem', position: index + 1, name, item: url },
  });
  return { '@type': 'BreadcrumbList', itemListElement: breadcrumbs.map(step) };
}

function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
