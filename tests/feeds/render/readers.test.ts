import { describe, expect, test } from '@jest/globals';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { formats } from '../../../src/feeds/render/formats.ts';
import { archivePage, bareItem, exampleFeed, fullItem } from '../example-feed.ts';

const names = ['Zoë Lindqvist', 'Łukasz Wrona'];
const tags = ['Energy', 'Anna Berg', 'Grid North', 'Finland', 'Power cables'];
const said = { title: fullItem.title };

describe('feedsmith reads', () => {
  test('RSS', () => {
    const feed = parseRssFeed(formats.rss.render(exampleFeed));
    expect(feed).toMatchObject({ title: exampleFeed.title, language: 'en', ttl: 10 });
    expect(feed.items).toMatchObject([
      {
        ...said,
        guid: { value: fullItem.id, isPermaLink: false },
        link: fullItem.url,
        pubDate: 'Mon, 02 Nov 2026 09:30:00 GMT',
        content: { encoded: fullItem.contentHtml },
        atom: { updated: '2026-11-03T18:05:10.500Z' },
        dc: { creators: names },
        categories: tags.map((name) => ({ name })),
        media: {
          contents: [
            {
              url: fullItem.image!.url,
              width: 1200,
              height: 800,
              title: { value: fullItem.image!.caption },
              description: { value: fullItem.image!.alt },
              credits: [{ value: fullItem.image!.credit }],
            },
          ],
        },
      },
      { guid: { value: bareItem.id }, description: bareItem.summary },
    ]);
  });

  test('Atom', () => {
    const feed = parseAtomFeed(formats.atom.render(exampleFeed));
    expect(feed).toMatchObject({ id: exampleFeed.id, title: { value: exampleFeed.title } });
    expect(feed.entries).toMatchObject([
      {
        id: fullItem.id,
        title: { value: fullItem.title },
        links: [{ href: fullItem.url, rel: 'alternate' }],
        published: '2026-11-02T09:30:00.250Z',
        updated: '2026-11-03T18:05:10.500Z',
        authors: names.map((name) => ({ name })),
        categories: tags.map((term) => ({ term })),
        summary: { value: fullItem.summary, type: 'text' },
        content: { value: fullItem.contentHtml, type: 'html' },
      },
      { id: bareItem.id },
    ]);
  });

  test('JSON Feed', () => {
    const feed = parseJsonFeed(formats.json.render(exampleFeed));
    expect(feed).toMatchObject({ title: exampleFeed.title, hubs: [{ type: 'WebSub' }] });
    expect(feed.items).toMatchObject([
      {
        ...said,
        id: fullItem.id,
        url: fullItem.url,
        date_published: '2026-11-02T09:30:00.250Z',
        date_modified: '2026-11-03T18:05:10.500Z',
        authors: names.map((name) => ({ name })),
        tags,
        content_html: fullItem.contentHtml,
      },
      { id: bareItem.id, content_text: bareItem.summary },
    ]);
  });

  test.each([
    ['RSS', () => parseRssFeed(formats.rss.render(archivePage)).atom?.links],
    ['Atom', () => parseAtomFeed(formats.atom.render(archivePage)).links],
  ])('the way through the history of %s', (_format, links) => {
    const hrefs = links()!.map((link) => link.href);
    expect(hrefs).toContainEqual(expect.stringContaining('/archive/6.'));
    expect(hrefs).toContainEqual(expect.stringMatching(/\/business\/energy\.(rss|atom)$/));
  });
});

describe('feed-parser reads', () => {
  test.each([
    ['RSS', 'rss', '2026-11-02T09:30:00.000Z'],
    ['Atom', 'atom', '2026-11-02T09:30:00.250Z'],
  ] as const)('%s', (_name, format, published) => {
    const feed = parseFeed(formats[format].render(exampleFeed));
    expect(feed).toMatchObject({
      title: exampleFeed.title,
      url: exampleFeed.homeUrl,
      self: exampleFeed.selfUrls[format],
      updated: exampleFeed.updated,
    });
    expect(feed.items).toMatchObject([
      {
        ...said,
        id: fullItem.id,
        url: fullItem.url,
        description: fullItem.summary,
        published: new Date(published),
        content: expect.stringContaining('<em>Ægir</em>'),
        authors: names.map((name) => ({ name })),
        categories: tags.map((label) => ({ label })),
        image: { url: fullItem.image!.url },
      },
      { id: bareItem.id, title: bareItem.title },
    ]);
  });
});
