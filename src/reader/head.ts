import { html } from 'hono/html';
import type { Html, Site } from './page.ts';

/** What a page tells browsers and search engines about itself. */
export interface Head {
  /** Null for the site's name alone. */
  title: string | null;
  description: string | null;
  /** Absolute; null for a page that search engines should not keep. */
  canonical: string | null;
  type: 'article' | 'website';
  /** Absolute. */
  image: string | null;
}

/** What stands in `<head>`, but for the character set and the styles; the colours are their paper. */
export function headTags({ name }: Site, head: Head): Html {
  return html`<meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${head.title === null ? name : `${head.title} – ${name}`}</title>
    ${head.description !== null && html`<meta name="description" content="${head.description}" />`}
    ${
      head.canonical === null
        ? html`<meta name="robots" content="noindex" />`
        : openGraph(head, head.title ?? name, head.canonical)
    }
    <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#161513" media="(prefers-color-scheme: dark)" />
    <link rel="icon" href="data:," />`;
}

function openGraph({ type, description, image }: Head, title: string, canonical: string): Html {
  return html`<link rel="canonical" href="${canonical}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:type" content="${type}" />
    <meta property="og:url" content="${canonical}" />
    ${image !== null && html`<meta property="og:image" content="${image}" />`}
    ${description !== null && html`<meta property="og:description" content="${description}" />`}`;
}
