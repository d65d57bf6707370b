import { describe, expect, test } from '@jest/globals';
import type { Feed } from '../../../src/feeds/feed.ts';
import { renderNinjs } from '../../../src/feeds/render/ninjs.ts';
import { archivePage, emptyFeed, exampleFeed, fullItem } from '../example-feed.ts';
import { readXml } from '../read-xml.ts';

interface NewsItem extends Record<string, unknown> {
  associations: NewsItem[];
}

const read = (feed: Feed) => JSON.parse(renderNinjs(feed)) as NewsItem;
const plain = (role: string, value: string) => ({ role, contentType: 'text/plain', value });
const feed = read(exampleFeed);
const [full, bare, removed, removedSilently, older] = feed.associations;

describe('the feed', () => {
  test.each([
    ['uri', 'urn:uuid:0190c1d2-0000-7000-8000-0000000000ff'],
    ['type', 'composite'],
    ['title', 'The Post: Energy & cables'],
    ['versionCreated', '2026-11-04T08:00:00.000Z'],
    ['language', 'en'],
    ['descriptions', [plain('summary', 'All on energy, <as it happens>')]],
    ['copyrightNotice', '© 2026 Post Media'],
    [
      'rightsInfo',
      {
        langId: 'https://rslstandard.org/rsl',
        linkedRights: 'https://post.example/license.xml',
      },
    ],
    ['infoSources', [{ name: 'The Post', role: 'publisher' }]],
  ])('has %s %j', (key, expected) => {
    expect(feed[key]).toEqual(expected);
  });

  test('lists items, removed items and the page before it', () => {
    expect(feed.associations.map(({ rel, type, pubStatus }) => [rel, type, pubStatus])).toEqual([
      ['item', 'text', 'usable'],
      ['item', 'text', 'usable'],
      ['item', undefined, 'canceled'],
      ['item', undefined, 'canceled'],
      ['prev-archive', 'composite', undefined],
    ]);
    expect(older!['uri']).toBe('https://post.example/feeds/business/energy/archive/7.ninjs');
  });

  test('says when and why an item was removed', () => {
    expect(removed).toMatchObject({
      uri: 'urn:uuid:0190c1d2-0000-7000-8000-000000000003',
      versionCreated: '2026-11-04T08:00:00.000Z',
      descriptions: [plain('reason', 'Withdrawn: the quotes & figures were invented.')],
    });
    expect(removedSilently).not.toHaveProperty('descriptions');
  });
});

describe('an item', () => {
  test.each([
    ['uri', 'urn:uuid:0190c1d2-0000-7000-8000-000000000001'],
    ['representationType', 'full'],
    ['firstCreated', '2026-11-02T09:30:00.250Z'],
    ['versionCreated', '2026-11-03T18:05:10.500Z'],
    ['headlines', [plain('main', fullItem.title)]],
    ['by', 'Zoë Lindqvist, Łukasz Wrona (Additional reporting)'],
    [
      'infoSources',
      [
        {
          name: 'Zoë Lindqvist',
          role: 'author',
          uri: 'https://post.example/authors/zoe-lindqvist',
        },
        {
          name: 'Łukasz Wrona',
          role: 'Additional reporting',
          uri: 'https://post.example/authors/lukasz-wrona',
        },
      ],
    ],
    [
      'descriptions',
      [
        plain('summary', fullItem.summary),
        plain('correction', 'The ship lost one thruster, not two.'),
        plain('update', 'Adds the owner’s answer.'),
      ],
    ],
    ['bodies', [{ role: 'main', contentType: 'text/html', value: fullItem.contentHtml }]],
    ['renditions', [{ name: 'web', href: fullItem.url, contentType: 'text/html' }]],
    ['copyrightHolder', 'Post Media'],
    ['usageTerms', 'No use after 30 days.'],
    [
      'subjects',
      [
        {
          name: 'Energy',
          rel: 'section',
          uri: 'https://post.example/business/energy',
          literal: 'business/energy',
        },
        { name: 'Power cables', rel: 'about', uri: 'https://post.example/topics/power-cables' },
      ],
    ],
    ['people', [{ name: 'Anna Berg', rel: 'about', uri: 'https://post.example/topics/anna-berg' }]],
    [
      'organisations',
      [{ name: 'Grid North', rel: 'about', uri: 'https://post.example/topics/grid-north' }],
    ],
    ['places', [{ name: 'Finland', rel: 'about', uri: 'https://post.example/topics/finland' }]],
  ])('has %s %j', (key, expected) => {
    expect(full![key]).toEqual(expected);
  });

  test('has what AI may do as a whole RSL document', () => {
    const { langId, encodedRights } = full!['rightsInfo'] as Record<string, string>;
    expect(langId).toBe('https://rslstandard.org/rsl');
    const [content] = readXml(encodedRights!).children;
    expect(content!.attributes['url']).toBe(fullItem.url);
    expect(content!.children[0]!.children).toMatchObject([
      { name: 'rsl:prohibits', attributes: { type: 'usage' }, text: 'ai-train' },
    ]);
  });

  test('has its image as a picture with caption, alternative text and credit', () => {
    expect(full!.associations).toMatchObject([
      {
        type: 'picture',
        uri: fullItem.image!.url,
        by: 'Matti Laine/Grid North',
        descriptions: [
          plain('caption', 'The Ægir in Turku, "her home port"'),
          plain('altText', 'A ship with a reel of cable on deck'),
        ],
        renditions: [
          {
            href: fullItem.image!.url,
            contentType: 'image/jpeg',
            width: 1200,
            height: 800,
          },
        ],
      },
    ]);
  });

  test('of a short feed is partial', () => {
    expect(bare).toMatchObject({ representationType: 'partial', language: 'fi' });
    for (const key of ['bodies', 'by', 'copyrightHolder', 'rightsInfo', 'associations']) {
      expect(bare).not.toHaveProperty(key);
    }
  });
});

test('a page of the past says where the newest is', () => {
  const pages = read(archivePage).associations.filter(({ rel }) => rel !== 'item');
  expect(pages.map(({ rel, uri }) => [rel, uri])).toEqual([
    ['current', 'https://post.example/feeds/business/energy.ninjs'],
    ['prev-archive', 'https://post.example/feeds/business/energy/archive/6.ninjs'],
  ]);
});

test('a feed of nothing lists nothing', () => {
  expect(read(emptyFeed).associations).toEqual([]);
});
