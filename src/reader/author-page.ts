import { html } from 'hono/html';
import type { AuthorPageQuery } from '../client/operations.generated.ts';
import { listing, type Around } from './listing.ts';
import type { Html, Site } from './page.ts';

export type Author = NonNullable<AuthorPageQuery['author']>;

/** Who somebody is and what they have written. */
export function authorPage(
  site: Site,
  author: Author,
  { sections, feeds }: Around,
  after: string | null,
): Html {
  const { name, jobTitle, bio, path, articles } = author;
  return listing(site, {
    title: name,
    description: bio,
    path,
    after,
    kind: 'list',
    sections,
    intro: html`<header class="intro">
      ${jobTitle !== null && html`<p class="kicker">${jobTitle}</p>`}
      <h1>${name}</h1>
      ${bio !== null && html`<p>${bio}</p>`}
    </header>`,
    articles,
    feeds: [feeds, author],
  });
}
