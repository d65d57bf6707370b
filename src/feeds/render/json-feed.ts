import type { Feed, RemovedItem } from '../feed.ts';
import { rfc3339 } from './dates.ts';
import { jsonFeedItem } from './json-feed-item.ts';
import { jsonText } from './json-text.ts';
import { uri } from './uri.ts';

/** JSON Feed asks extensions for the address of their description; this one is its own. */
const ABOUT = `data:text/plain,${encodeURIComponent(
  'What JSON Feed has no words for. Of the feed: copyright, the address of its RSL licence, ' +
    'whether this page of it never changes any more, where the newest is, and which items were ' +
    'removed. Of an item: notices (corrections, clarifications, updates; newest first), rights, ' +
    'and what is to be said of its image. Of an author: the role in the byline.',
)}`;

/** JSON Feed 1.1. */
export function renderJsonFeed(feed: Feed): string {
  const { title, description, language, siteName, history } = feed;
  return jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: description || undefined,
    home_page_url: uri(feed.homeUrl),
    feed_url: uri(feed.selfUrls.json),
    next_url: history.previous ? uri(history.previous.json) : undefined,
    language,
    authors: [{ name: siteName }],
    hubs: hubs(feed),
    _masthead: extension(feed),
    items: feed.items.map((item) => jsonFeedItem(item, feed)),
  });
}

/** Of a page that never changes there is nothing to be told by a hub. */
function hubs({ hubUrl, history }: Feed): { type: string; url: string }[] | undefined {
  if (hubUrl === null || history.archived) return undefined;
  return [{ type: 'WebSub', url: uri(hubUrl) }];
}

function extension({ updated, terms, history, removed }: Feed): Record<string, unknown> {
  return {
    about: ABOUT,
    updated: updated ? rfc3339(updated) : undefined,
    copyright: terms.copyright ?? undefined,
    rsl_url: terms.rslUrl === null ? undefined : uri(terms.rslUrl),
    archived: history.archived,
    current_url: history.current ? uri(history.current.json) : undefined,
    removed: removed.map(removedItem),
  };
}

function removedItem({ id, at, reason }: RemovedItem): Record<string, unknown> {
  return { id, date_removed: rfc3339(at), reason: reason ?? undefined };
}
