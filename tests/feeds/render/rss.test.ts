import { describe, expect, test } from '@jest/globals';
import type { Feed } from '../../../src/feeds/feed.ts';
import { renderRss } from '../../../src/feeds/render/rss.ts';
import { archivePage, emptyFeed, exampleFeed, fullItem } from '../example-feed.ts';
import { children, descendants, readXml, texts, type XmlNode } from '../read-xml.ts';

const channelOf = (feed: Feed) => children(readXml(renderRss(feed)), 'channel')[0]!;
const channel = channelOf(exampleFeed);
const [full, bare] = children(channel, 'item') as [XmlNode, XmlNode];

describe('the channel', () => {
  test.each([
    ['title', 'The Post: Energy & cables'],
    ['link', 'https://post.example/business/energy'],
    ['description', 'All on energy, <as it happens>'],
    ['language', 'en'],
    ['copyright', '© 2026 Post Media'],
    ['lastBuildDate', 'Wed, 04 Nov 2026 08:00:00 GMT'],
    ['ttl', '10'],
  ])('has the %s %s', (name, text) => {
    expect(texts(channel, name)).toEqual([text]);
  });

  test('links to itself, its hub, its licence and the page before it', () => {
    expect(children(channel, 'atom:link').map(({ attributes }) => attributes)).toEqual([
      {
        rel: 'self',
        type: 'application/rss+xml',
        href: 'https://post.example/feeds/business/energy.rss',
      },
      { rel: 'hub', href: 'https://hub.example/?topic=a&b=c' },
      {
        rel: 'license',
        type: 'application/rsl+xml',
        href: 'https://post.example/license.xml',
      },
      {
        rel: 'prev-archive',
        type: 'application/rss+xml',
        href: 'https://post.example/feeds/business/energy/archive/7.rss',
      },
    ]);
  });

  test('says nothing of removed items', () => {
    expect(renderRss(exampleFeed)).not.toContain(exampleFeed.removed[0]!.id);
  });
});

describe('an item', () => {
  test.each([
    ['guid', ['urn:uuid:0190c1d2-0000-7000-8000-000000000001']],
    ['link', ['https://post.example/business/energy/grid-link-delayed']],
    ['title', ['Grid link delayed <again> as R&D ship breaks down']],
    ['description', ['The cable ship Ægir &amp; her crew lost a &lt;thruster&gt; on Monday.']],
    ['content:encoded', [fullItem.contentHtml]],
    ['pubDate', ['Mon, 02 Nov 2026 09:30:00 GMT']],
    ['atom:updated', ['2026-11-03T18:05:10.500Z']],
    ['dc:creator', ['Zoë Lindqvist', 'Łukasz Wrona']],
    ['dc:language', []],
    ['category', ['Energy', 'Anna Berg', 'Grid North', 'Finland', 'Power cables']],
    ['dc:rights', ['© Post Media. No use after 30 days.']],
    ['enclosure', []],
  ])('has %s %j', (name, expected) => {
    expect(texts(full, name)).toEqual(expected);
  });

  test('has an id that is no address', () => {
    expect(children(full, 'guid')[0]!.attributes).toEqual({ isPermaLink: 'false' });
  });

  test('tells the kinds of categories apart', () => {
    expect(children(full, 'category').map(({ attributes }) => attributes['domain'])).toEqual([
      'section',
      'person',
      'organisation',
      'place',
      'subject',
    ]);
  });

  test('has its image with all that is said of it', () => {
    const [image] = children(full, 'media:content') as [XmlNode];
    expect(image.attributes).toEqual({
      url: 'https://post.example/media/aegir.jpg?width=1200&fit=cover',
      type: 'image/jpeg',
      medium: 'image',
      width: '1200',
      height: '800',
    });
    expect(image.children.map(({ name, text }) => [name, text])).toEqual([
      ['media:title', 'The Ægir in Turku, "her home port"'],
      ['media:description', 'A ship with a reel of cable on deck'],
      ['media:credit', 'Matti Laine/Grid North'],
    ]);
  });

  test.each([
    ['PROHIBITED', ['rsl:prohibits', 'ai-train']],
    ['ALLOWED', ['rsl:permits', 'search ai-train']],
  ] as const)('on which AI is %s has an RSL licence of its own', (aiUse, expected) => {
    const item = { ...fullItem, rights: { ...fullItem.rights, aiUse } };
    const [content] = descendants(channelOf({ ...exampleFeed, items: [item] })).filter(
      ({ name }) => name === 'rsl:content',
    ) as [XmlNode];
    const usage = descendants(content).at(-1)!;
    expect(content.attributes['url']).toBe(fullItem.url);
    expect([usage.name, usage.text]).toEqual(expected);
  });

  test('with nothing more than it needs has nothing more', () => {
    expect(bare.children.map(({ name, text }) => [name, text])).toEqual([
      ['guid', 'urn:uuid:0190c1d2-0000-7000-8000-000000000002'],
      ['link', 'https://post.example/kaappaus/lyhyesti'],
      ['title', 'Lyhyesti'],
      ['description', 'Uutiset lyhyesti.'],
      ['pubDate', 'Sun, 01 Nov 2026 05:00:00 GMT'],
      ['atom:updated', '2026-11-01T05:00:00.000Z'],
      ['dc:language', 'fi'],
      ['category', 'News'],
    ]);
  });
});

test('a page of the past says that it never changes, and where the newest is', () => {
  const page = channelOf(archivePage);
  expect(children(page, 'fh:archive', 'ttl').map(({ name }) => name)).toEqual(['fh:archive']);
  expect(children(page, 'atom:link').map(({ attributes }) => attributes['rel'])).toEqual([
    'self',
    'license',
    'current',
    'prev-archive',
  ]);
});

test('a feed of nothing is only what RSS asks for', () => {
  expect(channelOf(emptyFeed).children.map(({ name }) => name)).toEqual([
    'title',
    'link',
    'description',
    'language',
    'ttl',
    'atom:link',
  ]);
});
