import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Feed } from '../../src/feeds/feed.ts';
import { formats } from '../../src/feeds/render/formats.ts';
import { auditors, type AuditResult } from './audits.ts';
import { archivePage, emptyFeed, exampleFeed } from './example-feed.ts';
import { anyFeed } from './feed-arbitrary.ts';
import {
  atomSpoilers,
  historySpoilers,
  jsonFeedSpoilers,
  rssSpoilers,
  type Spoiler,
} from './spoilers.ts';

type Format = keyof typeof auditors;

const allFormats = ['rss', 'atom', 'json'] as const;
const audit = (format: Format, feed: Feed) => auditors[format](formats[format].render(feed));
const broken = (results: AuditResult[]) => results.filter(({ breaches }) => breaches.length > 0);

describe.each(allFormats)('%s keeps the promise', (format) => {
  const feeds = [exampleFeed, archivePage, emptyFeed].map((feed) => audit(format, feed));

  test.each(feeds[0]!)('$id: $level $promise', ({ id }) => {
    const found = feeds.flat().filter((result) => result.id === id);
    expect(found.flatMap(({ breaches }) => breaches)).toEqual([]);
  });
});

describe.each([
  ['rss', exampleFeed, rssSpoilers],
  ['rss', archivePage, historySpoilers],
  ['atom', exampleFeed, atomSpoilers],
  ['atom', archivePage, historySpoilers],
  ['json', exampleFeed, jsonFeedSpoilers],
] as const)('an audit of %s finds what was spoilt:', (format, feed, spoilers) => {
  test.each(Object.entries<Spoiler>(spoilers))('%s', (id, [from, to]) => {
    const document = formats[format].render(feed);
    const ids = broken(auditors[format](document.replace(from, to))).map((result) => result.id);
    expect(ids).toContain(id);
  });
});

test('every audit has an id of its own and a spoiler', () => {
  const ids = allFormats.flatMap((format) => audit(format, exampleFeed)).map(({ id }) => id);
  const history = Object.keys(historySpoilers);
  const others = [rssSpoilers, atomSpoilers, jsonFeedSpoilers].flatMap(Object.keys);
  // Those of a feed's history are run on both XML formats.
  expect(ids.toSorted()).toEqual([...others, ...history, ...history].toSorted());
  expect(new Set(ids).size).toBe(ids.length - history.length);
  expect(ids.filter((id) => !/^[A-Z0-9]{4}$/.test(id))).toEqual([]);
});

test.each(allFormats)('no text and no URL makes %s break what it MUST keep', (format) => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      const results = broken(audit(format, feed));
      expect(results.filter(({ level }) => level === 'MUST')).toEqual([]);
    }),
  );
});
