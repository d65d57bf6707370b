import type { Feed, FeedHistory, RemovedItem } from '../feed.ts';
import { rfc3339 } from './dates.ts';
import { jsonText } from './json-text.ts';
import { namespaces } from './namespaces.ts';
import { ninjsItem } from './ninjs-item.ts';
import { uri } from './uri.ts';

/**
 * IPTC ninjs 3.1. It describes one item, so the feed is a composite one and what it lists are its
 * associations: `rel` tells items, removed items (cancelled) and pages of the feed's history apart.
 */
export function renderNinjs(feed: Feed): string {
  const { id, title, description, language, siteName, updated, terms, items, removed } = feed;
  return jsonText({
    uri: id,
    type: 'composite',
    representationType: 'full',
    standard,
    versionCreated: updated ? rfc3339(updated) : undefined,
    pubStatus: 'usable',
    language,
    title,
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: description }],
    copyrightNotice: terms.copyright ?? undefined,
    rightsInfo: licence(terms.rslUrl),
    infoSources: [{ name: siteName, role: 'publisher' }],
    renditions: [
      { name: 'web', href: uri(feed.homeUrl), contentType: 'text/html' },
      { name: 'ninjs', href: uri(feed.selfUrls.ninjs), contentType: 'application/json' },
    ],
    associations: [
      ...items.map((item) => ({ ...ninjsItem(item), name: item.title, rel: 'item' })),
      ...removed.map(removedItem),
      ...pages(feed.history),
    ],
  });
}

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

function licence(rslUrl: string | null): Record<string, string> | undefined {
  return rslUrl === null ? undefined : { langId: namespaces.rsl, linkedRights: uri(rslUrl) };
}

function removedItem({ id, at, reason }: RemovedItem): Record<string, unknown> {
  return {
    uri: id,
    name: 'Removed',
    rel: 'item',
    representationType: 'partial',
    versionCreated: rfc3339(at),
    pubStatus: 'canceled',
    descriptions:
      reason === null ? undefined : [{ role: 'reason', contentType: 'text/plain', value: reason }],
  };
}

/** The words of RFC 5005, which ninjs has no own for. */
function pages({ current, previous }: FeedHistory): Record<string, unknown>[] {
  const page = (name: string, rel: string, url: string) => {
    return { uri: uri(url), name, rel, type: 'composite', representationType: 'partial' };
  };
  return [
    ...(current ? [page('Newest items', 'current', current.ninjs)] : []),
    ...(previous ? [page('Older items', 'prev-archive', previous.ninjs)] : []),
  ];
}
