import { html } from 'hono/html';
import { feedLinks, type FeedsOf } from './feed-links.ts';
import { openGraph, type SharedArticle, type SharedImage } from './open-graph.ts';
import type { Html, Site } from './page.ts';

/** What a page tells browsers and search engines about itself. */
export interface Head {
  /** Null for the site's name alone. */
  title: string | null;
  description: string | null;
  /** Null for a page that is for nobody to keep or to find. */
  listed: Listed | null;
}

/** What a page that anybody may find tells of itself to machines. */
export interface Listed {
  /** Absolute. */
  canonical: string;
  image: SharedImage | null;
  /** Null for a page that is no story. */
  article: SharedArticle | null;
  feeds: readonly FeedsOf[];
  /** What pages of this kind alone have. */
  more?: Html;
}

/**
 * What stands in `<head>`, but for the character set and the styles; the colours are their paper.
 * @param language BCP 47
 */
export function headTags({ name }: Site, head: Head, language: string): Html {
  const { title, description, listed } = head;
  return html`<meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title === null ? name : `${title} – ${name}`}</title>
    ${description !== null && html`<meta name="description" content="${description}" />`}
    ${
      listed
        ? listedTags(listed, { siteName: name, title: title ?? name, description, language })
        : html`<meta name="robots" content="noindex" />`
    }
    <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#161513" media="(prefers-color-scheme: dark)" />
    <link rel="icon" href="data:," />`;
}

function listedTags(
  { canonical, image, article, feeds, more }: Listed,
  words: { siteName: string; title: string; description: string | null; language: string },
): Html {
  return html`<link rel="canonical" href="${canonical}" />
    ${openGraph({ ...words, url: canonical, image, article })} ${feedLinks(words.siteName, feeds)}
    ${more}`;
}
