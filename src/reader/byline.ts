import { html } from 'hono/html';
import type { StoryCardFragment } from '../client/operations.generated.ts';
import type { Html } from './page.ts';
import { list } from './words.ts';

export type Byline = StoryCardFragment['byline'];

/** "Authors: A and B; Additional reporting: C", each name a link; roles in the order they come first. */
export function byline(entries: Byline): Html {
  const roles = [...new Set(entries.map(({ role }) => role))];
  const groups = roles.map((role) => group(role, entries));
  return html`${groups.map((text, index) => [index > 0 && '; ', text])}`;
}

function group(role: string | null, entries: Byline): Html {
  const names = entries.filter((entry) => entry.role === role).map(({ author }) => author);
  const label = role ?? (names.length === 1 ? 'Author' : 'Authors');
  const links = names.map(({ name, path }) => html`<a href="${path}" rel="author">${name}</a>`);
  return html`${label}: ${list(links)}`;
}
