import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Feed } from '../../../src/feeds/feed.ts';
import { formats } from '../../../src/feeds/render/formats.ts';
import { exampleFeed, fullItem } from '../example-feed.ts';
import { anyFeed, storable } from '../feed-arbitrary.ts';
import { readJsonFeed, readNinjs } from '../read-json-feeds.ts';
import { readAtom, readRss } from '../read-xml-feeds.ts';
import { expected, type Said } from '../said.ts';
import { jsonFeedErrors, ninjsErrors, xmlErrors } from '../schemas.ts';

describe('of any feed', () => {
  test('RSS says all but removed items and notices', () => {
    check('rss', (feed, document) => {
      expect(readRss(document)).toEqual(without(expected(feed), 'removed', 'notices'));
    });
  });

  test('Atom says all but notices', () => {
    check('atom', (feed, document) => {
      expect(readAtom(document)).toEqual(without(expected(feed), 'notices'));
    });
  });

  test('JSON Feed says all, each tag once', () => {
    check('json', (feed, document) => {
      expect(tagsOnce(readJsonFeed(document))).toEqual(tagsOnce(expected(feed)));
      expect(jsonFeedErrors(JSON.parse(document))).toEqual([]);
    });
  });

  test('ninjs says all, tags by their type', () => {
    check('ninjs', (feed, document) => {
      expect(sortTags(readNinjs(document))).toEqual(sortTags(expected(feed)));
      expect(ninjsErrors(JSON.parse(document))).toEqual([]);
    });
  });
});

describe('a paragraph of 100 kB', () => {
  const text = '<p>]]>&amp;\u202Eمرحبا 👩🏽‍🚀\0\uD800\r\n</p>'.repeat(3000);
  const item = { ...fullItem, title: text, summary: text, contentHtml: text };
  const feed = { ...exampleFeed, items: [item], description: text };

  test.each([
    ['rss', readRss],
    ['atom', readAtom],
    ['json', readJsonFeed],
    ['ninjs', readNinjs],
  ] as const)('comes through %s', (format, read) => {
    const [said] = read(formats[format].render(feed)).items;
    for (const each of [said!.title, said!.summary, said!.html]) expect(each).toBe(storable(text));
  });

  test.each(['rss', 'atom'] as const)('is well-formed to libxml2 in %s', async (format) => {
    expect(await xmlErrors(formats[format].render(feed))).toEqual([]);
    expect(await xmlErrors(formats[format].render(feed).replace('&lt;', '<'))).not.toEqual([]);
  });
});

/** Renders many feeds, each as it arrives after UTF-8. */
function check(format: keyof typeof formats, examine: (feed: Feed, document: string) => void) {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      const document = formats[format].render(feed);
      expect(Buffer.from(document).toString()).toBe(document);
      examine(feed, document);
    }),
    { numRuns: 200 },
  );
}

function without(said: Said, ...missing: ('removed' | 'notices')[]): Said {
  const items = said.items.map((item) => ({ ...item, notices: null }));
  return { ...said, items, removed: missing.includes('removed') ? null : said.removed };
}

/** What differs in unprintable characters only comes to be the same. */
function tagsOnce(said: Said): Said {
  return { ...said, items: said.items.map((item) => ({ ...item, tags: [...new Set(item.tags)] })) };
}

function sortTags(said: Said): Said {
  return { ...said, items: said.items.map((item) => ({ ...item, tags: item.tags.toSorted() })) };
}
