import type { SiteFrontQuery } from '../../src/client/operations.generated.ts';
import type { Article } from '../../src/reader/article-page.ts';
import type { EmbeddedArticle } from '../../src/reader/embed-card.ts';
import type { Html } from '../../src/reader/page.ts';
import type { Section } from '../../src/reader/section-front.ts';
import type { StoryPage } from '../../src/reader/stories.ts';
import type { Story } from '../../src/reader/story-card.ts';

export const site = { name: 'The Tide', url: 'https://tide.example' };

export const sections = [
  { name: 'World', path: '/world' },
  { name: 'Sport', path: '/sport' },
];

export const feedsAt = (path: string) => ({
  rss: `https://tide.example${path}/feed.rss`,
  atom: `https://tide.example${path}/feed.atom`,
  json: `https://tide.example${path}/feed.json`,
});

/** What every list has around it. */
export const around = { sections, feeds: { name: null, feeds: feedsAt('') } };

export const ethan = { name: 'Ethan Caldwell', path: '/authors/ethan-caldwell' };

const updated = { at: '2025-12-04T02:00:00.000Z', relative: '10 hours ago' };

export function article(changes: Partial<Article> = {}): Article {
  return {
    id: 'a1',
    path: '/world/rain',
    url: 'https://tide.example/world/rain',
    language: 'en-GB',
    breadcrumbs: [
      { name: 'Home', path: '/' },
      { name: 'World', path: '/world' },
      { name: 'Rain stops play', path: '/world/rain' },
    ],
    lastUpdate: updated,
    readingTime: { minutes: 2, words: 400, label: '2 min read' },
    viewCount: 618,
    section: { name: 'World', path: '/world', feeds: feedsAt('/world') },
    headline: 'Rain stops play',
    standfirst: null,
    image: null,
    bodyHtml: '<p>It rained.</p>',
    byline: [],
    publishedAt: '2025-12-03T02:00:00.000Z',
    notices: [],
    topics: [],
    jsonLd: '{"@context":"https://schema.org"}',
    shareLinks: [],
    related: [],
    ...changes,
  };
}

export const picture = {
  url: 'https://tide.example/media/rain.jpg',
  alt: 'A wet pitch',
  caption: 'The pitch at noon',
  credit: 'Ada Flood',
  width: 1200,
  height: 675,
};

/** What other sites are told of a story. */
export function embedded(changes: Partial<EmbeddedArticle> = {}): EmbeddedArticle {
  const authorAt = (name: string, slug: string) => ({
    author: { name, url: `https://tide.example/authors/${slug}` },
  });
  const { url, width, height } = picture;
  return {
    __typename: 'Article',
    url: 'https://tide.example/world/rain',
    language: 'en-GB',
    headline: 'Rain stops play',
    standfirst: 'Again',
    image: { url, width, height },
    byline: [authorAt('Ethan Caldwell', 'ethan-caldwell'), authorAt('Ann Lee', 'ann-lee')],
    ...changes,
  };
}

export function story(headline: string, changes: Partial<Story> = {}): Story {
  return {
    id: headline,
    path: `/world/${headline.toLowerCase()}`,
    headline,
    standfirst: null,
    publishedAt: updated.at,
    lastUpdate: updated,
    readingTime: { label: '2 min read' },
    image: null,
    section: { name: 'World', path: '/world' },
    byline: [],
    ...changes,
  };
}

export function storyPage(stories: Story[], endCursor: string | null = null): StoryPage {
  const pageInfo = { hasNextPage: endCursor !== null, endCursor };
  return { edges: stories.map((node) => ({ node })), pageInfo };
}

export function front(articles: StoryPage): SiteFrontQuery {
  return { feeds: feedsAt(''), sections, articles };
}

export function section(changes: Partial<Section> = {}): Section {
  return {
    name: 'World',
    path: '/world',
    feeds: feedsAt('/world'),
    description: null,
    ancestors: [],
    children: [],
    articles: storyPage([]),
    ...changes,
  };
}

/** A page as it is read: its texts from top to bottom, pictures as their alt text in brackets. */
export async function linesOf(page: Html): Promise<string[]> {
  const body = String(await page).split(/<\/?body>/)[1]!;
  return body
    .replace(/<img[^>]* alt="([^"]*)"[^>]*>/g, '[$1]\n')
    .replace(/<\/(?:li|p|h\d|figcaption)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}
