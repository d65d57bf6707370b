import { html } from 'hono/html';
import type { SiteFrontQuery } from '../client/operations.generated.ts';
import { listing } from './listing.ts';
import type { Html, Site } from './page.ts';

/** The front page of the site; with a cursor, one of the older pages behind it. */
export function siteFront(site: Site, front: SiteFrontQuery, after: string | null): Html {
  return listing(site, {
    title: null,
    description: null,
    path: '/',
    after,
    kind: 'front',
    sections: front.sections,
    intro: html`<h1 class="unseen">${site.name}</h1>`,
    articles: front.articles,
    feeds: [{ name: null, feeds: front.feeds }],
  });
}
