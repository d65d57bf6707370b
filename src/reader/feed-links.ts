import { html } from 'hono/html';
import type { FeedLinksFragment } from '../client/operations.generated.ts';
import type { Html } from './page.ts';

/** A list that can be subscribed to. */
export interface FeedsOf {
  /** Of the list; null for all stories of the site. */
  name: string | null;
  feeds: FeedLinksFragment;
}

/** Each format in the order in which feed readers are to take them. */
const formats = [
  { key: 'rss', type: 'application/rss+xml', label: 'RSS' },
  { key: 'atom', type: 'application/atom+xml', label: 'Atom' },
  { key: 'json', type: 'application/feed+json', label: 'JSON Feed' },
] as const satisfies { key: keyof FeedLinksFragment; type: string; label: string }[];

/** What feed readers and browsers find a page's feeds by. */
export function feedLinks(siteName: string, lists: readonly FeedsOf[]): Html {
  const links = lists.flatMap(({ name, feeds }) => {
    const title = name === null ? siteName : `${name} – ${siteName}`;
    return formats.map(
      ({ key, type, label }) =>
        html`<link
          rel="alternate"
          type="${type}"
          title="${title} (${label})"
          href="${feeds[key]}"
        />`,
    );
  });
  return html`${links}`;
}
