import { describe, expect, test } from '@jest/globals';
import { articlePage } from '../../src/reader/article-page.ts';
import { missingPage } from '../../src/reader/message-pages.ts';
import type { Html } from '../../src/reader/page.ts';
import { sectionFront } from '../../src/reader/section-front.ts';
import { siteFront } from '../../src/reader/site-front.ts';
import { article, picture, section, sections, site, storyPage } from './examples.ts';

/** Of a page, the elements of its head, without styles. */
async function headOf(page: Html): Promise<string[]> {
  const head = String(await page).split(/<\/?head>/)[1]!;
  return head
    .replace(/<style>.*<\/style>/s, '')
    .match(/<(?:meta|link|title)[^>]*>[^<]*/g)!
    .map((tag) => tag.trim());
}

describe('of a story', () => {
  const page = articlePage(site, article({ standfirst: 'Again', image: picture, language: 'de' }));

  test.each([
    '<title>Rain stops play – The Tide',
    '<meta name="description" content="Again" />',
    '<link rel="canonical" href="https://tide.example/world/rain" />',
    '<meta property="og:title" content="Rain stops play" />',
    '<meta property="og:type" content="article" />',
    '<meta property="og:url" content="https://tide.example/world/rain" />',
    '<meta property="og:image" content="https://tide.example/media/rain.jpg" />',
    '<meta property="og:description" content="Again" />',
  ])('%s', async (tag) => {
    expect(await headOf(page)).toContain(tag);
  });

  test('begins with the character set', async () => {
    expect((await headOf(page))[0]).toBe('<meta charset="utf-8" />');
  });

  test('is in the language of the story', async () => {
    expect(String(await page)).toMatch(/^<!doctype html>\s*<html lang="de">/);
  });

  test('describes nothing without a standfirst', async () => {
    expect((await headOf(articlePage(site, article()))).join()).not.toContain('description');
  });
});

test('the front page is the site', async () => {
  const head = await headOf(siteFront(site, { sections, articles: storyPage([]) }, null));
  expect(head).toContain('<title>The Tide');
  expect(head).toContain('<link rel="canonical" href="https://tide.example/" />');
});

test('a page of older stories has an address of its own', async () => {
  const head = await headOf(sectionFront(site, section(), sections, 'a+b'));
  expect(head).toContain('<title>World – The Tide');
  expect(head).toContain('<link rel="canonical" href="https://tide.example/world?after=a%2Bb" />');
});

test('a page that is no place is kept from search engines', async () => {
  const head = await headOf(missingPage(site, sections).body);
  expect(head).toContain('<meta name="robots" content="noindex" />');
  expect(head.join()).not.toContain('canonical');
});
