import { describe, expect, test } from '@jest/globals';
import { formats } from '../../../src/feeds/render/formats.ts';
import { archivePage, emptyFeed, exampleFeed } from '../example-feed.ts';
import { atomErrors, jsonFeedErrors, ninjsErrors } from '../schemas.ts';

interface NewsItem extends Record<string, unknown> {
  associations?: NewsItem[];
}

const examples = [
  ['a subscription document', exampleFeed],
  ['a page of the past', archivePage],
  ['a feed of nothing', emptyFeed],
] as const;

describe('Atom, by the grammar of RFC 4287:', () => {
  test.each(examples)('%s', async (_what, feed) => {
    expect(await atomErrors(formats.atom.render(feed))).toEqual([]);
  });

  test.each([
    ['two ids', '<id>', '<id>a</id><id>'],
    ['no title', /<title>The Post.*<\/title>/, ''],
    ['an unknown element of Atom', '<title>', '<heading/><title>'],
    ['an attribute of no namespace', '<title>', '<title lang="en">'],
    ['a date without a time', /<updated>2026-11-04.*?</, '<updated>2026-11-04<'],
    ['a link to nowhere', 'href="https://post.example/business/energy"', ''],
    ['a language that is none', 'xml:lang="en"', 'xml:lang="in English"'],
    ['what is foreign after the entries', '</feed>', '<x xmlns="urn:x"/></feed>'],
  ])('not %s', async (_what, from, to) => {
    const document = formats.atom.render(exampleFeed);
    expect(await atomErrors(document.replace(from, to))).not.toEqual([]);
  });
});

describe('ninjs, by the schema of IPTC:', () => {
  const read = (feed: typeof exampleFeed) => JSON.parse(formats.ninjs.render(feed)) as NewsItem;

  test.each(examples)('%s', (_what, feed) => {
    expect(ninjsErrors(read(feed))).toEqual([]);
  });

  // Inside another item the schema lets unknown properties pass; by itself it doesn't.
  test('each item by itself, without what ties it to the feed', () => {
    const items = parts(read(exampleFeed));
    expect(items).toHaveLength(6);
    expect(items.flatMap(({ name, rel, ...item }) => ninjsErrors(item))).toEqual([]);
  });

  test.each([
    ['an unknown property', { heading: 'a' }],
    ['a date without a time', { versionCreated: '2026-11-04' }],
    ['an address that is none', { uri: 'straße' }],
    ['an association without a name', { associations: [{ uri: 'urn:a:b' }] }],
    ['places with a shape', { places: [{ geoJSON: { type: 'Point' } }] }],
  ])('not %s', (_what, change) => {
    expect(ninjsErrors({ ...read(exampleFeed), ...change })).not.toEqual([]);
  });
});

describe('JSON Feed, by its specification:', () => {
  const read = (feed: typeof exampleFeed) =>
    JSON.parse(formats.json.render(feed)) as Record<string, unknown>;

  test.each(examples)('%s', (_what, feed) => {
    expect(jsonFeedErrors(read(feed))).toEqual([]);
  });

  test.each([
    ['the version of before', { version: 'https://jsonfeed.org/version/1' }],
    ['no title', { title: undefined }],
    ['an unknown property', { heading: 'a' }],
    ['one author in the way of version 1', { author: { name: 'a' } }],
    ['an author of nothing', { authors: [{}] }],
    ['itself as the next page', { next_url: read(exampleFeed)['feed_url'] }],
    ['an item without an id', { items: [{ content_text: '' }] }],
    ['an item without content', { items: [{ id: 'a' }] }],
    ['two items with one id', { items: ['a', 'a'].map((id) => ({ id, content_text: '' })) }],
    ['a date without a time', { items: [{ id: 'a', content_text: '', date_modified: '2026' }] }],
  ])('not %s', (_what, change) => {
    expect(jsonFeedErrors({ ...read(exampleFeed), ...change })).not.toEqual([]);
  });
});

/** All that a news item is associated with, and what those are. */
function parts({ associations = [] }: NewsItem): NewsItem[] {
  return associations.flatMap((item) => [item, ...parts(item)]);
}
