import { describe, expect, test } from '@jest/globals';
import { articlePage, type Article } from '../../src/reader/article-page.ts';
import { authorPage } from '../../src/reader/author-page.ts';
import { missingPage } from '../../src/reader/message-pages.ts';
import type { Html } from '../../src/reader/page.ts';
import { sectionFront } from '../../src/reader/section-front.ts';
import { siteFront } from '../../src/reader/site-front.ts';
import {
  around,
  article,
  ethan,
  feedsAt,
  front,
  picture,
  section,
  sections,
  site,
  storyPage,
} from './examples.ts';

/** Of a page, the elements of its head, without styles. */
async function headOf(page: Html): Promise<string[]> {
  const head = String(await page).split(/<\/?head>/)[1]!;
  return head
    .replace(/<style>.*<\/style>/s, '')
    .match(/<(?:meta|link|title|script)[^>]*>[^<]*/g)!
    .map((tag) => tag.trim().replace(/\s+/g, ' '));
}

const storyOf = (changes: Partial<Article> = {}) =>
  articlePage(site, article(changes), { feeds: feedsAt('') });

/** Titles and addresses of the feeds that a page names, of one format. */
async function feedsOf(page: Html, type: string): Promise<string[]> {
  const links = (await headOf(page)).filter((tag) => tag.includes(`type="${type}"`));
  return links.map((tag) => tag.replace(/.* title="([^"]*)" href="([^"]*)".*/, '$1: $2'));
}

const weather = {
  ...{ name: 'Weather', type: 'SUBJECT' as const, path: '/topics/weather' },
  feeds: feedsAt('/topics/weather'),
};

describe('of a story', () => {
  const page = storyOf({
    ...{ standfirst: 'Again', image: picture, language: 'de', topics: [weather] },
    byline: [{ role: null, author: ethan }],
  });

  test.each([
    '<title>Rain stops play – The Tide',
    '<meta name="description" content="Again" />',
    '<link rel="canonical" href="https://tide.example/world/rain" />',
    '<meta property="og:site_name" content="The Tide" />',
    '<meta property="og:locale" content="de_DE" />',
    '<meta property="og:title" content="Rain stops play" />',
    '<meta property="og:type" content="article" />',
    '<meta property="og:url" content="https://tide.example/world/rain" />',
    '<meta property="og:description" content="Again" />',
    '<meta property="og:image" content="https://tide.example/media/rain.jpg" />',
    '<meta property="og:image:alt" content="A wet pitch" />',
    '<meta property="og:image:width" content="1200" />',
    '<meta property="og:image:height" content="675" />',
    '<meta property="article:published_time" content="2025-12-03T02:00:00.000Z" />',
    '<meta property="article:modified_time" content="2025-12-04T02:00:00.000Z" />',
    '<meta property="article:section" content="World" />',
    '<meta property="article:tag" content="Weather" />',
    '<meta property="article:author" content="https://tide.example/authors/ethan-caldwell" />',
    '<meta name="twitter:card" content="summary_large_image" />',
    '<link rel="alternate" type="application/json+oembed" title="Rain stops play" href="https://tide.example/oembed?format=json&amp;url=https%3A%2F%2Ftide.example%2Fworld%2Frain" />',
  ])('%s', async (tag) => {
    expect(await headOf(page)).toContain(tag);
  });

  test('begins with the character set', async () => {
    expect((await headOf(page))[0]).toBe('<meta charset="utf-8" />');
  });

  test('is in the language of the story', async () => {
    expect(String(await page)).toMatch(/^<!doctype html>\s*<html lang="de">/);
  });

  test('has the data for search engines as the API has made it', async () => {
    const jsonLd = String.raw`{"headline":"\u003c/script> & \"rain\""}`;
    const text = String(await storyOf({ jsonLd }));
    const [, found] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)!;
    expect(found?.trim()).toBe(jsonLd);
  });

  test('names the feeds of the site, of its section and of its topics', async () => {
    expect(await feedsOf(page, 'application/rss+xml')).toEqual([
      'The Tide (RSS): https://tide.example/feed.rss',
      'World – The Tide (RSS): https://tide.example/world/feed.rss',
      'Weather – The Tide (RSS): https://tide.example/topics/weather/feed.rss',
    ]);
    expect(await feedsOf(page, 'application/atom+xml')).toHaveLength(3);
    expect(await feedsOf(page, 'application/feed+json')).toHaveLength(3);
  });

  test('says nothing of a picture or a summary that it does not have', async () => {
    const head = await headOf(storyOf());
    expect(head.join()).not.toMatch(/description|og:image/);
    expect(head).toContain('<meta name="twitter:card" content="summary" />');
  });

  test('says nothing of what a decoration shows', async () => {
    const head = await headOf(storyOf({ image: { ...picture, alt: '' } }));
    expect(head.join()).not.toContain('og:image:alt');
    expect(head.join()).toContain('og:image:width');
  });
});

test('of a preview has none of it', async () => {
  const head = await headOf(articlePage(site, article(), { banner: missingPage(site, []).body }));
  expect(head.join()).not.toMatch(/property=|twitter:|rel="(?:canonical|alternate)"|<script/);
  expect(head).toContain('<meta name="robots" content="noindex" />');
});

test('the front page is the site', async () => {
  const page = siteFront(site, front(storyPage([])), null);
  const head = await headOf(page);
  expect(head).toContain('<title>The Tide');
  expect(head).toContain('<link rel="canonical" href="https://tide.example/" />');
  expect(head).toContain('<meta property="og:type" content="website" />');
  expect(head).toContain('<meta property="og:locale" content="en_GB" />');
  expect(await feedsOf(page, 'application/atom+xml')).toEqual([
    'The Tide (Atom): https://tide.example/feed.atom',
  ]);
});

test('a page of older stories has an address of its own', async () => {
  const page = sectionFront(site, section(), around, 'a+b');
  const head = await headOf(page);
  expect(head).toContain('<title>World – The Tide');
  expect(head).toContain('<link rel="canonical" href="https://tide.example/world?after=a%2Bb" />');
  expect(await feedsOf(page, 'application/feed+json')).toEqual([
    'The Tide (JSON Feed): https://tide.example/feed.json',
    'World – The Tide (JSON Feed): https://tide.example/world/feed.json',
  ]);
});

test('the page of an author names their feeds', async () => {
  const feeds = feedsAt(ethan.path);
  const author = { ...ethan, feeds, jobTitle: null, bio: null, articles: storyPage([]) };
  expect((await feedsOf(authorPage(site, author, around, null), 'application/rss+xml'))[1]).toBe(
    'Ethan Caldwell – The Tide (RSS): https://tide.example/authors/ethan-caldwell/feed.rss',
  );
});

test('a page that is no place is kept from search engines', async () => {
  const head = await headOf(missingPage(site, sections).body);
  expect(head).toContain('<meta name="robots" content="noindex" />');
  expect(head.join()).not.toMatch(/canonical|property=|alternate/);
});
