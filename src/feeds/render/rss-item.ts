import { escapeHtml } from '../../domain/body/escape-html.ts';
import type { Feed, FeedItem } from '../feed.ts';
import { rfc3339, rfc822 } from './dates.ts';
import { mediaContent } from './media.ts';
import { rightsLine, rslContent } from './rights.ts';
import { uri } from './uri.ts';
import { element, textElement, type XmlElement } from './xml.ts';

/** No `enclosure` for the image: it has to tell a length in bytes. */
export function rssItem(item: FeedItem, feed: Feed): XmlElement {
  const { id, url, title, summary, contentHtml, image, rights } = item;
  return element('item', {}, [
    element('guid', { isPermaLink: 'false' }, id),
    element('link', {}, uri(url)),
    element('title', {}, title),
    // Readers take a description as HTML, so what is plain text here is escaped for that too.
    element('description', {}, escapeHtml(summary)),
    textElement('content:encoded', contentHtml),
    element('pubDate', {}, rfc822(item.published)),
    element('atom:updated', {}, rfc3339(item.updated)),
    ...item.authors.map(({ name }) => element('dc:creator', {}, name)),
    item.language === feed.language ? null : element('dc:language', {}, item.language),
    ...categories(item),
    image && mediaContent(image),
    textElement('dc:rights', rightsLine(rights)),
    rslContent(url, rights),
  ]);
}

/** The domain says which kind of name it is: `section`, `person`, `place`… */
function categories({ section, topics }: FeedItem): XmlElement[] {
  return [
    element('category', { domain: 'section' }, section.name),
    ...topics.map(({ name, type }) => element('category', { domain: type.toLowerCase() }, name)),
  ];
}
