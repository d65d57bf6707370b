import { describe, expect, test } from '@jest/globals';
import { authorPage } from '../../src/reader/author-page.ts';
import { sectionFront } from '../../src/reader/section-front.ts';
import { siteFront } from '../../src/reader/site-front.ts';
import { topicPage } from '../../src/reader/topic-page.ts';
import {
  around,
  ethan,
  feedsAt,
  front,
  linesOf,
  picture,
  section,
  site,
  story,
  storyPage,
} from './examples.ts';

const { caption: _caption, credit: _credit, ...image } = picture;

const frontOf = (stories: ReturnType<typeof story>[], after: string | null = null) =>
  siteFront(site, front(storyPage(stories, 'c/1')), after);

const headlines = async (page: ReturnType<typeof frontOf>) =>
  [...String(await page).matchAll(/<h3>\s*<a href="[^"]*">([^<]*)/g)].map(([, name]) => name);

describe('the front page', () => {
  test('has the sections, the stories and the way to older ones', async () => {
    expect(await linesOf(frontOf([story('Rain')]))).toEqual([
      'Skip to content',
      'The Tide',
      'World',
      'Sport',
      'The Tide',
      'Latest stories',
      'World',
      'Rain',
      '10 hours ago',
      '2 min read',
      'Older stories',
      'The Tide',
    ]);
  });

  test('opens with the first story that has a picture', async () => {
    const page = frontOf([story('Rain'), story('Hail', { image }), story('Snow', { image })]);
    expect(await headlines(page)).toEqual(['Hail', 'Rain', 'Snow']);
  });

  test('or, when all are without, with the latest', async () => {
    const page = frontOf([story('Rain'), story('Hail')]);
    expect(await headlines(page)).toEqual(['Rain', 'Hail']);
    expect(String(await page)).toContain('class="card large"');
  });

  test('leads to older stories by a cursor', async () => {
    expect(String(await frontOf([]))).toContain('<a href="/?after=c%2F1" rel="next">');
  });

  test('has older pages that keep the order and lead back', async () => {
    const page = frontOf([story('Rain'), story('Hail', { image })], 'c/0');
    expect(await headlines(page)).toEqual(['Rain', 'Hail']);
    expect(String(await page)).toContain('<a href="/">Latest stories</a>');
  });
});

test('a story says when it was updated after it came out', async () => {
  const page = frontOf([story('Rain', { publishedAt: '2025-12-01T00:00:00.000Z' })]);
  expect(await linesOf(page)).toContain('Updated 10 hours ago');
});

test.each([null, 'c/0'])('the last page, after %s, leads no further', async (after) => {
  const page = siteFront(site, front(storyPage([story('Rain')])), after);
  expect(String(await page)).not.toContain('rel="next"');
});

test('a section shows the way to it and what is below it', async () => {
  const europe = section({
    name: 'Europe',
    path: '/world/europe',
    description: 'From all over',
    ancestors: [{ name: 'World', path: '/world' }],
    children: [{ name: 'Nordics', path: '/world/europe/nordics' }],
  });
  const page = sectionFront(site, europe, around, null);
  expect((await linesOf(page)).slice(4, -3)).toEqual([
    'Home',
    'World',
    'Europe',
    'Europe',
    'From all over',
    'Nordics',
  ]);
  expect(String(await page)).toContain('<a href="/world" aria-current="true">World</a>');
});

test('an author is introduced', async () => {
  const author = {
    ...ethan,
    feeds: feedsAt(ethan.path),
    jobTitle: 'Rain correspondent',
    bio: 'Gets wet.',
    articles: storyPage([]),
  };
  expect((await linesOf(authorPage(site, author, around, null))).slice(4)).toEqual([
    'Rain correspondent',
    'Ethan Caldwell',
    'Gets wet.',
    'Latest stories',
    'No stories here.',
    'The Tide',
  ]);
});

test('a topic says what kind of thing it is', async () => {
  const topic = {
    name: 'Rain',
    type: 'SUBJECT' as const,
    description: null,
    path: '/topics/rain',
    feeds: feedsAt('/topics/rain'),
    articles: storyPage([]),
  };
  expect((await linesOf(topicPage(site, topic, around, null))).slice(4, 6)).toEqual([
    'Topic',
    'Rain',
  ]);
});
