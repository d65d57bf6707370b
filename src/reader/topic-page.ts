import { html } from 'hono/html';
import type { TopicPageQuery, TopicType } from '../client/operations.generated.ts';
import { listing, type Around } from './listing.ts';
import type { Html, Site } from './page.ts';

export type Topic = NonNullable<TopicPageQuery['topic']>;

const typeNames: Record<TopicType, string> = {
  ORGANISATION: 'Organisation',
  PERSON: 'Person',
  PLACE: 'Place',
  SUBJECT: 'Topic',
};

/** What a topic is and the stories about it. */
export function topicPage(
  site: Site,
  topic: Topic,
  { sections, feeds }: Around,
  after: string | null,
): Html {
  const { name, type, description, path, articles } = topic;
  return listing(site, {
    title: name,
    description,
    path,
    after,
    kind: 'list',
    sections,
    intro: html`<header class="intro">
      <p class="kicker">${typeNames[type]}</p>
      <h1>${name}</h1>
      ${description !== null && html`<p>${description}</p>`}
    </header>`,
    articles,
    feeds: [feeds, topic],
  });
}
