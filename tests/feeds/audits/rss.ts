import { children, descendants, texts, type XmlNode } from '../read-xml.ts';
import { isLanguageTag, isRssDate, isWebUrl, relativeUrls, repeated, unless } from './audit.ts';
import type { Audit } from './audit.ts';

const channelOf = (rss: XmlNode) => children(rss, 'channel')[0]!;
const itemsOf = (rss: XmlNode) => children(channelOf(rss), 'item');
const count = (node: XmlNode, name: string) => children(node, name).length;

const CHANNEL_NAMES = [
  ...['title', 'link', 'description', 'language', 'copyright', 'managingEditor', 'webMaster'],
  ...['pubDate', 'lastBuildDate', 'category', 'generator', 'docs', 'cloud', 'ttl', 'image'],
  ...['rating', 'textInput', 'skipHours', 'skipDays', 'item'],
];
const ITEM_NAMES = [
  ...['title', 'link', 'description', 'author', 'category', 'comments', 'enclosure', 'guid'],
  ...['pubDate', 'source'],
];

function unknownNames(node: XmlNode, known: string[]): string[] {
  const names = node.children.map(({ name }) => name);
  return names.filter((name) => !name.includes(':') && !known.includes(name));
}

/** RSS 2.0, and the best practices profile of the RSS Advisory Board. */
export const rssAudits: Audit<XmlNode>[] = [
  {
    id: 'R4VE',
    level: 'MUST',
    promise: 'RSS 2.0: the root is rss, version 2.0, with one channel',
    breaches: (rss) =>
      unless(
        rss.name === 'rss' && rss.attributes['version'] === '2.0' && count(rss, 'channel') === 1,
        `${rss.name} ${rss.attributes['version'] ?? ''}`,
      ),
  },
  {
    id: 'R7CH',
    level: 'MUST',
    promise: 'RSS 2.0: a channel has a title, a link and a description, each once',
    breaches: (rss) =>
      ['title', 'link', 'description'].filter((name) => count(channelOf(rss), name) !== 1),
  },
  {
    id: 'R2LK',
    level: 'MUST',
    promise: 'Profile, link: links begin with a scheme of the web',
    breaches: (rss) =>
      [channelOf(rss), ...itemsOf(rss)]
        .flatMap((node) => texts(node, 'link'))
        .filter((url) => !isWebUrl(url)),
  },
  {
    id: 'R9DT',
    level: 'MUST',
    promise: 'Profile, data types: dates are RFC 822, with years of four digits',
    breaches: (rss) =>
      descendants(rss)
        .filter(({ name }) => name === 'pubDate' || name === 'lastBuildDate')
        .map(({ text }) => text)
        .filter((text) => !isRssDate(text)),
  },
  {
    id: 'R3LG',
    level: 'MUST',
    promise: 'RSS 2.0: the language is one that is known',
    breaches: (rss) => texts(channelOf(rss), 'language').filter((tag) => !isLanguageTag(tag)),
  },
  {
    id: 'R6TD',
    level: 'MUST',
    promise: 'RSS 2.0: an item has a title or a description',
    breaches: (rss) =>
      itemsOf(rss).flatMap((item) =>
        unless(count(item, 'title') + count(item, 'description') > 0, 'an item without either'),
      ),
  },
  {
    id: 'R8GU',
    level: 'MUST',
    promise: 'Profile, guid: no two items have the same one',
    breaches: (rss) => repeated(itemsOf(rss).flatMap((item) => texts(item, 'guid'))),
  },
  {
    id: 'R5PL',
    level: 'MUST',
    promise: 'RSS 2.0: a guid that is no address says isPermaLink="false"',
    breaches: (rss) =>
      itemsOf(rss)
        .flatMap((item) => children(item, 'guid'))
        .filter(({ attributes, text }) => attributes['isPermaLink'] !== 'false' && !isWebUrl(text))
        .map(({ text }) => text),
  },
  {
    id: 'R1UN',
    level: 'MUST',
    promise: 'Profile, introduction: elements of no namespace are those of RSS',
    breaches: (rss) => [
      ...unknownNames(channelOf(rss), CHANNEL_NAMES),
      ...itemsOf(rss).flatMap((item) => unknownNames(item, ITEM_NAMES)),
    ],
  },
  {
    id: 'R0NC',
    level: 'MUST',
    promise: 'Profile, item: an item has at most one of each but of categories',
    breaches: (rss) =>
      itemsOf(rss).flatMap((item) =>
        ITEM_NAMES.filter((name) => name !== 'category' && count(item, name) > 1),
      ),
  },
  {
    id: 'R4TL',
    level: 'MUST',
    promise: 'RSS 2.0: ttl is a number of minutes',
    breaches: (rss) => texts(channelOf(rss), 'ttl').filter((text) => !/^[1-9]\d*$/.test(text)),
  },
  {
    id: 'R7GI',
    level: 'SHOULD',
    promise: 'Profile, guid: an item has one',
    breaches: (rss) =>
      itemsOf(rss).flatMap((item) => unless(count(item, 'guid') === 1, 'an item without a guid')),
  },
  {
    id: 'R2SF',
    level: 'SHOULD',
    promise: 'Profile, atom:link: the channel has one to itself, with the type of RSS',
    breaches: (rss) => {
      const links = children(channelOf(rss), 'atom:link').map(({ attributes }) => attributes);
      const self = links.filter(({ rel }) => rel === 'self');
      const isRight = self.length === 1 && self[0]!['type'] === 'application/rss+xml';
      return unless(isRight && isWebUrl(self[0]!['href']), `${self.length} links to itself`);
    },
  },
  {
    id: 'R5CE',
    level: 'SHOULD',
    promise: 'Profile, content:encoded: the description stands before it',
    breaches: (rss) =>
      itemsOf(rss)
        .map((item) => item.children.map(({ name }) => name))
        .filter((names) => names.includes('content:encoded'))
        .filter(
          (names) => !names.slice(0, names.indexOf('content:encoded')).includes('description'),
        )
        .map(() => 'an item with content first'),
  },
  {
    id: 'R3RL',
    level: 'SHOULD',
    promise: 'Profile, description and content:encoded: no relative addresses',
    breaches: (rss) =>
      itemsOf(rss)
        .flatMap((item) => [...texts(item, 'description'), ...texts(item, 'content:encoded')])
        .flatMap(relativeUrls),
  },
  {
    id: 'R8DC',
    level: 'SHOULD',
    promise: 'Profile, author: names without an e-mail address go into dc:creator',
    breaches: (rss) =>
      itemsOf(rss)
        .flatMap((item) => texts(item, 'author'))
        .filter((text) => !text.includes('@')),
  },
];
