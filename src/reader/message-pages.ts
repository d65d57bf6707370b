import { html } from 'hono/html';
import type { ResolvePathQuery } from '../client/operations.generated.ts';
import { layout } from './layout.ts';
import { linkList, sectionNavigation, type Link } from './navigation.ts';
import type { Html, Page, Site } from './page.ts';
import { date, siteLanguage } from './words.ts';

/** All that a page says instead of a story. */
interface Message {
  title: string;
  text: Html;
  sections?: readonly Link[];
}

/** 301 to a path of this site; browsers show the page only when they do not follow. */
export function movedPage(site: Site, path: string, search: string): Page {
  const text = html`<p>It is now at <a href="${path}">${path}</a>.</p>`;
  const headers = { location: encodeURI(path) + search };
  return { status: 301, body: message(site, { title: 'This page has moved', text }), headers };
}

/** 400: the only thing readers can get wrong is a cursor that they typed or kept. */
export function badCursorPage(site: Site): Page {
  const text = html`<p>The link to older stories is broken or out of date.</p>
    <p><a href="/">Go to the front page</a></p>`;
  return { status: 400, body: message(site, { title: 'This list has no such page', text }) };
}

export function missingPage(site: Site, sections: readonly Link[]): Page {
  const text = html`<p>
      Nothing stands at this address. Perhaps it was mistyped, or cut short on its way to you.
    </p>
    <p><a href="/">Go to the front page</a>, or to one of the sections:</p>
    ${linkList(sections)}`;
  return { status: 404, body: message(site, { title: 'We can’t find this page', text, sections }) };
}

type Gone = Extract<ResolvePathQuery['resolve'], { __typename: 'Gone' }>;

export function gonePage(site: Site, { reason, since }: Gone, sections: readonly Link[]): Page {
  const text = html`<p>We took down the story that stood here on ${date(since)}.</p>
    ${reason !== null && html`<blockquote class="public-reason">${reason}</blockquote>`}
    <p><a href="/">Go to the front page</a></p>`;
  return {
    status: 410,
    body: message(site, { title: 'This story was withdrawn', text, sections }),
  };
}

/** 503: says nothing of what went wrong, since that is not for the public. */
export function unavailablePage(site: Site): Page {
  const text = html`<p>We can’t show this page just now. Please try again in a moment.</p>`;
  const body = message(site, { title: 'Back in a moment', text });
  return { status: 503, body, headers: { 'retry-after': '5' } };
}

export function message(site: Site, { title, text, sections }: Message): Html {
  return layout(site, {
    head: { title, description: null, listed: null },
    language: siteLanguage,
    navigation: sections ? sectionNavigation(sections, '') : null,
    main: html`<div class="message">
      <h1>${title}</h1>
      ${text}
    </div>`,
  });
}
