import { html } from 'hono/html';
import type { Html } from './page.ts';

/** Of the site's own words: BCP 47. */
export const siteLanguage = 'en-GB';

const numbers = new Intl.NumberFormat(siteLanguage);
const dates = new Intl.DateTimeFormat(siteLanguage, { dateStyle: 'long', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat(siteLanguage, {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const lists = new Intl.ListFormat(siteLanguage);

/** "1 View", "12,431 Views". */
export function views(count: number): string {
  return `${numbers.format(count)} ${count === 1 ? 'View' : 'Views'}`;
}

/** "4 December 2025", of a moment in UTC. */
export function date(at: string): Html {
  return html`<time datetime="${at}">${dates.format(new Date(at))}</time>`;
}

/** "4 December 2025 at 14:05 UTC". */
export function moment(at: string): Html {
  return html`<time datetime="${at}">${moments.format(new Date(at))} UTC</time>`;
}

/** "A, B and C". */
export function list(items: readonly Html[]): Html {
  const parts = lists.formatToParts(items.map((_item, index) => String(index)));
  return html`${parts.map(({ type, value }) => (type === 'element' ? items[Number(value)] : value))}`;
}
