import { html } from 'hono/html';
import type { SectionFrontQuery } from '../client/operations.generated.ts';
import { listing, type Around } from './listing.ts';
import { breadcrumbs, linkList } from './navigation.ts';
import type { Html, Site } from './page.ts';

export type Section = NonNullable<SectionFrontQuery['section']>;

/** A section with all below it. */
export function sectionFront(
  site: Site,
  section: Section,
  { sections, feeds }: Around,
  after: string | null,
): Html {
  const { name, description, path, articles } = section;
  return listing(site, {
    title: name,
    description,
    path,
    after,
    kind: 'front',
    sections,
    intro: intro(section),
    articles,
    feeds: [feeds, section],
  });
}

function intro(section: Section): Html {
  const { name, description, ancestors, children } = section;
  return html`${breadcrumbs([{ name: 'Home', path: '/' }, ...ancestors, section])}
    <header class="intro">
      <h1>${name}</h1>
      ${description !== null && html`<p>${description}</p>`}
      ${
        children.length > 0 &&
        html`<nav class="subsections" aria-label="In ${name}">${linkList(children)}</nav>`
      }
    </header>`;
}
