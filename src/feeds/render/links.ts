import type { Feed, FeedFormat } from '../feed.ts';
import { uri } from './uri.ts';
import { element, type XmlElement } from './xml.ts';

/** How Atom names an XML format's documents, and how `link` is called in it. */
interface LinkStyle {
  format: FeedFormat;
  name: 'link' | 'atom:link';
  type: string;
}

/**
 * What a feed points to: itself, its WebSub hub, its licence (RFC 4946), its history (RFC 5005).
 * Of a page that never changes there is nothing to be told by a hub.
 */
export function feedLinks(feed: Feed, { format, name, type }: LinkStyle): XmlElement[] {
  const { archived, current, previous } = feed.history;
  const targets: [rel: string, url: string | null, type: string | null][] = [
    ['self', feed.selfUrls[format], type],
    ['hub', archived ? null : feed.hubUrl, null],
    ['license', feed.terms.rslUrl, 'application/rsl+xml'],
    ['current', current?.[format] ?? null, type],
    ['prev-archive', previous?.[format] ?? null, type],
  ];
  return targets.flatMap(([rel, url, linkType]) =>
    url === null ? [] : [element(name, { rel, type: linkType, href: uri(url) })],
  );
}

/** Says of a page of the past that it never changes. */
export function archiveMark({ history }: Feed): XmlElement | null {
  return history.archived ? element('fh:archive') : null;
}
