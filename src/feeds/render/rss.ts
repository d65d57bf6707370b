import type { Feed } from '../feed.ts';
import { rfc822 } from './dates.ts';
import { archiveMark, feedLinks } from './links.ts';
import { namespaces } from './namespaces.ts';
import { rssItem } from './rss-item.ts';
import { saysLicence } from './rights.ts';
import { uri } from './uri.ts';
import { element, textElement, xmlDocument, type XmlElement } from './xml.ts';

/** How soon it is worth asking again, for readers that don't subscribe to the hub. */
const TTL_MINUTES = 10;

const style = { format: 'rss', name: 'atom:link', type: 'application/rss+xml' } as const;

/** RSS 2.0 as its Advisory Board's profile advises. A removed item is simply absent. */
export function renderRss(feed: Feed): string {
  const { atom, content, dc, fh, media, rsl } = namespaces;
  const attributes = {
    version: '2.0',
    'xmlns:atom': atom,
    'xmlns:content': content,
    'xmlns:dc': dc,
    'xmlns:fh': fh,
    'xmlns:media': media,
    // Validators warn of names that they don't know: only where there is something of theirs.
    'xmlns:rsl': saysLicence(feed) ? rsl : null,
  };
  return xmlDocument(element('rss', attributes, [channel(feed)]));
}

function channel(feed: Feed): XmlElement {
  const { title, homeUrl, description, language, terms, updated, history } = feed;
  return element('channel', {}, [
    element('title', {}, title),
    element('link', {}, uri(homeUrl)),
    element('description', {}, description),
    element('language', {}, language),
    textElement('copyright', terms.copyright),
    updated && element('lastBuildDate', {}, rfc822(updated)),
    history.archived ? null : element('ttl', {}, String(TTL_MINUTES)),
    ...feedLinks(feed, style),
    archiveMark(feed),
    ...feed.items.map((item) => rssItem(item, feed)),
  ]);
}
