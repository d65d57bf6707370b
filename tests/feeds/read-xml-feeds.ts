import { children, readXml, texts, type XmlNode } from './read-xml.ts';
import type { Said, SaidItem } from './said.ts';

const first = (node: XmlNode, name: string) => texts(node, name)[0] ?? '';

/** The link without a relation or to the page that says the same. */
function page(node: XmlNode): string {
  const links = children(node, 'atom:link').map(({ attributes }) => attributes);
  return links.find(({ rel }) => rel === 'alternate')?.['href'] ?? '';
}

export function readRss(document: string): Said {
  const channel = readXml(document).children[0]!;
  return {
    title: first(channel, 'title'),
    description: first(channel, 'description'),
    copyright: first(channel, 'copyright'),
    links: texts(channel, 'link'),
    items: children(channel, 'item').map(readRssItem),
    removed: null,
  };
}

function readRssItem(item: XmlNode): SaidItem {
  return {
    id: first(item, 'guid'),
    url: first(item, 'link'),
    title: first(item, 'title'),
    summary: htmlText(first(item, 'description')),
    html: first(item, 'content:encoded'),
    authors: texts(item, 'dc:creator'),
    tags: texts(item, 'category'),
    rights: first(item, 'dc:rights'),
    image: readImage(item),
    notices: null,
  };
}

export function readAtom(document: string): Said {
  const feed = readXml(document);
  return {
    title: first(feed, 'atom:title'),
    description: first(feed, 'atom:subtitle'),
    copyright: first(feed, 'atom:rights'),
    links: [page(feed)],
    items: children(feed, 'atom:entry').map(readAtomEntry),
    removed: children(feed, 'at:deleted-entry').map((node) => {
      return { id: node.attributes['ref']!, reason: first(node, 'at:comment') };
    }),
  };
}

function readAtomEntry(entry: XmlNode): SaidItem {
  return {
    id: first(entry, 'atom:id'),
    url: page(entry),
    title: first(entry, 'atom:title'),
    summary: first(entry, 'atom:summary'),
    html: first(entry, 'atom:content'),
    authors: children(entry, 'atom:author').map((author) => first(author, 'atom:name')),
    tags: children(entry, 'atom:category').map(({ attributes }) => attributes['term']!),
    rights: first(entry, 'atom:rights'),
    image: readImage(entry),
    notices: null,
  };
}

function readImage(item: XmlNode): string[] | null {
  const [media] = children(item, 'media:content');
  if (!media) return null;
  const said = ['media:description', 'media:title', 'media:credit'];
  return [media.attributes['url']!, ...said.map((name) => first(media, name))];
}

/** Text of HTML that has no tags. */
function htmlText(html: string): string {
  if (html.includes('<')) throw new Error(`There is a tag in ${html}`);
  const texts: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replace(/&([^;]*);/g, (reference, name: string) => texts[name] ?? reference);
}
