import { expect, test } from '@jest/globals';
import { embedCard } from '../../src/reader/embed-card.ts';
import { embedded, site } from './examples.ts';

const anyRoom = { width: Infinity, height: Infinity };

test('the standfirst is left out where there is no room for it', async () => {
  const standfirst = 'Long. '.repeat(100);
  const whole = await embedCard(site, embedded({ standfirst }), anyRoom);
  const short = await embedCard(site, embedded({ standfirst }), { width: 600, height: 100 });
  expect(whole.html).toContain('Long.');
  expect(short.html).not.toContain('Long.');
  expect(short.html).toContain('Rain stops play');
  expect(short.height).toBeLessThanOrEqual(100);
  expect(whole.height).toBeGreaterThan(100);
});

test('is never larger than there is room, and higher the narrower it is', async () => {
  const tiny = await embedCard(site, embedded(), { width: 1, height: 1 });
  expect([tiny.width, tiny.height]).toEqual([1, 1]);
  const wide = await embedCard(site, embedded(), anyRoom);
  const narrow = await embedCard(site, embedded(), { ...anyRoom, width: 100 });
  expect(narrow.height).toBeGreaterThan(wide.height);
});

test('what is written into a story stays text', async () => {
  const script = '<script>alert(1)</script>';
  const { html } = await embedCard(
    site,
    embedded({ headline: script, standfirst: script }),
    anyRoom,
  );
  expect(html).not.toContain('<script');
  expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)).toHaveLength(2);
});
