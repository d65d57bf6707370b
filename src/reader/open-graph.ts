import { html } from 'hono/html';
import type { Html } from './page.ts';

/** What other sites show of a page that is shared there: the Open Graph protocol, which all of them read. */
export interface OpenGraph {
  siteName: string;
  title: string;
  description: string | null;
  /** Absolute. */
  url: string;
  /** BCP 47. */
  language: string;
  image: SharedImage | null;
  /** Null for a page that is no story. */
  article: SharedArticle | null;
}

export interface SharedImage {
  /** Absolute. */
  url: string;
  /** Empty for decoration. */
  alt: string;
  /** Pixels. */
  width: number;
  height: number;
}

export interface SharedArticle {
  /** RFC 3339. */
  published: string;
  modified: string;
  section: string;
  tags: string[];
  /** Absolute addresses of their pages. */
  authors: string[];
}

export function openGraph(page: OpenGraph): Html {
  const { siteName, title, description, url, image, article } = page;
  const locale = ogLocale(page.language);
  return html`${property('og:site_name', siteName)} ${locale && property('og:locale', locale)}
    ${property('og:title', title)} ${property('og:type', article ? 'article' : 'website')}
    ${property('og:url', url)} ${description !== null && property('og:description', description)}
    ${image && imageProperties(image)} ${article && articleProperties(article)}
    <meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}" />`;
}

function imageProperties({ url, alt, width, height }: SharedImage): Html {
  return html`${property('og:image', url)} ${alt !== '' && property('og:image:alt', alt)}
  ${property('og:image:width', String(width))} ${property('og:image:height', String(height))}`;
}

function articleProperties({ published, modified, section, tags, authors }: SharedArticle): Html {
  return html`${property('article:published_time', published)}
  ${property('article:modified_time', modified)} ${property('article:section', section)}
  ${tags.map((tag) => property('article:tag', tag))}
  ${authors.map((author) => property('article:author', author))}`;
}

function property(name: string, content: string): Html {
  return html`<meta property="${name}" content="${content}" />`;
}

/** `en_GB`, with the most likely territory for a language without one; null when none is likely. */
export function ogLocale(language: string): string | null {
  try {
    const { language: name, region } = new Intl.Locale(language).maximize();
    return region ? `${name}_${region}` : null;
  } catch {
    // Editors can write tags that are no language to Intl, such as "en-a".
    return null;
  }
}
