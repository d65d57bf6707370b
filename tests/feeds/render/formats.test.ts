import { expect, test } from '@jest/globals';
import { formats } from '../../../src/feeds/render/formats.ts';
import { archivePage, exampleFeed } from '../example-feed.ts';

test.each([
  ['rss', 'application/rss+xml; charset=utf-8', '<?xml'],
  ['atom', 'application/atom+xml; charset=utf-8', '<?xml'],
  ['json', 'application/feed+json; charset=utf-8', '{"version"'],
  ['ninjs', 'application/json; charset=utf-8', '{"uri"'],
] as const)('%s is sent as %s', (format, mediaType, beginning) => {
  expect(formats[format].mediaType).toBe(mediaType);
  expect(formats[format].render(exampleFeed).startsWith(beginning)).toBe(true);
});

test.each(['rss', 'atom', 'json', 'ninjs'] as const)('equal feeds give equal %s', (format) => {
  const { render } = formats[format];
  expect(render(structuredClone(archivePage))).toBe(render(archivePage));
  expect(render(exampleFeed)).not.toBe(render(archivePage));
});
