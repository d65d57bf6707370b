import { html, raw } from 'hono/html';
import { headTags, type Head } from './head.ts';
import type { Html, Site } from './page.ts';
import { styles } from './styles.ts';

export interface Document {
  head: Head;
  /** BCP 47. */
  language: string;
  /** Below the site's name: the sections, or the way to this page. */
  navigation: Html | null;
  main: Html;
}

/** A whole document: what all pages have around what is their own. */
export function layout(site: Site, { head, language, navigation, main }: Document): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        ${headTags(site, head, language)} ${raw(`<style>${styles}</style>`)}
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="masthead">
          <p class="site-name"><a href="/">${site.name}</a></p>
          ${navigation}
        </header>
        <main id="content">${main}</main>
        <footer class="footer">
          <p><a href="/">${site.name}</a></p>
        </footer>
      </body>
    </html>`;
}
