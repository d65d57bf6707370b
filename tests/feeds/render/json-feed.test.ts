import { describe, expect, test } from '@jest/globals';
import type { Feed } from '../../../src/feeds/feed.ts';
import { renderJsonFeed } from '../../../src/feeds/render/json-feed.ts';
import { archivePage, emptyFeed, exampleFeed, fullItem } from '../example-feed.ts';

interface JsonFeed extends Record<string, unknown> {
  items: Record<string, unknown>[];
  _masthead: Record<string, unknown>;
}

const read = (feed: Feed) => JSON.parse(renderJsonFeed(feed)) as JsonFeed;
const feed = read(exampleFeed);
const [full, bare] = feed.items as [JsonFeed, JsonFeed];

describe('the feed', () => {
  test.each([
    ['version', 'https://jsonfeed.org/version/1.1'],
    ['title', 'The Post: Energy & cables'],
    ['description', 'All on energy, <as it happens>'],
    ['home_page_url', 'https://post.example/business/energy'],
    ['feed_url', 'https://post.example/feeds/business/energy.json'],
    ['next_url', 'https://post.example/feeds/business/energy/archive/7.json'],
    ['language', 'en'],
    ['authors', [{ name: 'The Post' }]],
    ['hubs', [{ type: 'WebSub', url: 'https://hub.example/?topic=a&b=c' }]],
  ])('has %s %j', (key, expected) => {
    expect(feed[key]).toEqual(expected);
  });

  test('says in an extension what the format has no words for', () => {
    expect(feed._masthead).toEqual({
      about: expect.stringMatching(/^data:text\/plain,What%20JSON/),
      updated: '2026-11-04T08:00:00.000Z',
      copyright: '© 2026 Post Media',
      rsl_url: 'https://post.example/license.xml',
      archived: false,
      removed: [
        {
          id: 'urn:uuid:0190c1d2-0000-7000-8000-000000000003',
          date_removed: '2026-11-04T08:00:00.000Z',
          reason: 'Withdrawn: the quotes & figures were invented.',
        },
        {
          id: 'urn:uuid:0190c1d2-0000-7000-8000-000000000004',
          date_removed: '2026-10-30T08:00:00.000Z',
        },
      ],
    });
  });
});

describe('an item', () => {
  test.each([
    ['id', 'urn:uuid:0190c1d2-0000-7000-8000-000000000001'],
    ['url', 'https://post.example/business/energy/grid-link-delayed'],
    ['title', 'Grid link delayed <again> as R&D ship breaks down'],
    ['summary', 'The cable ship Ægir & her crew lost a <thruster> on Monday.'],
    ['content_html', '<p>The cable ship <em>Ægir</em> &amp; her crew lost a thruster.</p>'],
    ['content_text', undefined],
    ['image', 'https://post.example/media/aegir.jpg?width=1200&fit=cover'],
    ['date_published', '2026-11-02T09:30:00.250Z'],
    ['date_modified', '2026-11-03T18:05:10.500Z'],
    ['tags', ['Energy', 'Anna Berg', 'Grid North', 'Finland', 'Power cables']],
    [
      'authors',
      [
        { name: 'Zoë Lindqvist', url: 'https://post.example/authors/zoe-lindqvist' },
        {
          name: 'Łukasz Wrona',
          url: 'https://post.example/authors/lukasz-wrona',
          _masthead: { role: 'Additional reporting' },
        },
      ],
    ],
    [
      '_masthead',
      {
        notices: [
          {
            kind: 'CORRECTION',
            text: 'The ship lost one thruster, not two.',
            date: '2026-11-03T18:05:10.500Z',
          },
          { kind: 'UPDATE', text: 'Adds the owner’s answer.', date: '2026-11-02T12:00:00.000Z' },
        ],
        rights: {
          holder: 'Post Media',
          usage_terms: 'No use after 30 days.',
          ai_use: 'PROHIBITED',
        },
        image: {
          mime_type: 'image/jpeg',
          width: 1200,
          height: 800,
          alt: 'A ship with a reel of cable on deck',
          caption: 'The Ægir in Turku, "her home port"',
          credit: 'Matti Laine/Grid North',
        },
      },
    ],
  ])('has %s %j', (key, expected) => {
    expect(full[key]).toEqual(expected);
  });

  test('of a short feed has its summary as content, and its own language', () => {
    expect(bare).toEqual({
      id: 'urn:uuid:0190c1d2-0000-7000-8000-000000000002',
      url: 'https://post.example/kaappaus/lyhyesti',
      title: 'Lyhyesti',
      language: 'fi',
      summary: 'Uutiset lyhyesti.',
      content_text: 'Uutiset lyhyesti.',
      date_published: '2026-11-01T05:00:00.000Z',
      date_modified: '2026-11-01T05:00:00.000Z',
      tags: ['News'],
      _masthead: { notices: [], rights: {} },
    });
  });
});

test('a topic with the section’s name is one tag', () => {
  const topics = [{ name: 'Energy', type: 'SUBJECT' as const, url: 'https://post.example/t' }];
  const [item] = read({ ...exampleFeed, items: [{ ...fullItem, topics }] }).items;
  expect(item!['tags']).toEqual(['Energy']);
});

test('a page of the past says that it never changes, and where the newest is', () => {
  const page = read(archivePage);
  expect(page._masthead).toMatchObject({
    archived: true,
    current_url: 'https://post.example/feeds/business/energy.json',
  });
  expect(page['next_url']).toBe('https://post.example/feeds/business/energy/archive/6.json');
  expect(page).not.toHaveProperty('hubs');
});

test('a feed of nothing has an empty list', () => {
  expect(read(emptyFeed)).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Post: Energy & cables',
    home_page_url: 'https://post.example/business/energy',
    feed_url: 'https://post.example/feeds/business/energy.json',
    language: 'en',
    authors: [{ name: 'The Post' }],
    _masthead: { about: expect.any(String), archived: false, removed: [] },
    items: [],
  });
});
