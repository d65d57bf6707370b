import { expect, test } from '@jest/globals';
import { feedPath, type FeedFormat } from '../../../src/domain/address/feed-paths.ts';
import { authorPath, sectionPath, topicPath } from '../../../src/domain/address/paths.ts';

test.each<[page: string, format: FeedFormat, path: string]>([
  ['/', 'rss', '/feed.rss'],
  [sectionPath({ path: 'world/europe' }), 'atom', '/world/europe/feed.atom'],
  [authorPath({ slug: 'ann-lee' }), 'json', '/authors/ann-lee/feed.json'],
  [topicPath({ slug: 'rain' }), 'ninjs', '/topics/rain/feed.ninjs'],
])('what stands on %s, as %s, is at %s', (page, format, path) => {
  expect(feedPath(page, format)).toBe(path);
});
