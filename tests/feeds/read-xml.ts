import { SaxesParser, type SaxesTagNS } from 'saxes';

export interface XmlNode {
  /** As in `atom:link`, whatever prefix the document uses; RSS has no namespace and so no prefix. */
  name: string;
  attributes: Record<string, string>;
  /** All text right in it. */
  text: string;
  children: XmlNode[];
}

const PREFIXES: Record<string, string> = {
  '': '',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/atompub/tombstones/1.0': 'at:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/syndication/history/1.0': 'fh:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
  'https://rslstandard.org/rsl': 'rsl:',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'sitemap:',
};

/** The root element of a document; throws where it isn't well-formed XML 1.0 with namespaces. */
export function readXml(text: string): XmlNode {
  const document = nodeNamed('');
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    const node = nodeOf(tag);
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (part) => (open.at(-1)!.text += part));
  parser.on('cdata', (part) => (open.at(-1)!.text += part));
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return document.children[0]!;
}

/** The children with one of these names. */
export function children({ children }: XmlNode, ...names: string[]): XmlNode[] {
  return children.filter(({ name }) => names.includes(name));
}

/** The texts of the children with this name. */
export function texts(node: XmlNode, name: string): string[] {
  return children(node, name).map(({ text }) => text);
}

/** A node and all within it. */
export function descendants(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(descendants)];
}

function nodeOf({ uri, local, attributes }: SaxesTagNS): XmlNode {
  const prefix = PREFIXES[uri];
  if (prefix === undefined) throw new Error(`Unknown namespace ${uri}`);
  const values = Object.values(attributes).map(({ name, value }) => [name, value] as const);
  return { ...nodeNamed(prefix + local), attributes: Object.fromEntries(values) };
}

function nodeNamed(name: string): XmlNode {
  return { name, attributes: {}, text: '', children: [] };
}
