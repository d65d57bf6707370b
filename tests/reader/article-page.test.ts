import { describe, expect, test } from '@jest/globals';
import { articlePage, type Article } from '../../src/reader/article-page.ts';
import { article, ethan, feedsAt, linesOf, picture, site, story } from './examples.ts';

const setting = { feeds: feedsAt('') };
const pageOf = async (changes: Partial<Article> = {}) =>
  String(await articlePage(site, article(changes), setting));

test('everything that the page of a newspaper shows, from top to bottom', async () => {
  const page = articlePage(
    site,
    article({
      standfirst: 'Not for the first time',
      image: picture,
      byline: [{ role: null, author: ethan }],
      notices: [{ kind: 'CORRECTION', text: 'It was rain.', at: '2025-12-04T02:00:00.000Z' }],
      topics: [{ name: 'Weather', type: 'SUBJECT', path: '/topics/weather', feeds: feedsAt('') }],
      shareLinks: [{ network: 'X', label: 'X', url: 'https://x.com/intent/post' }],
      related: [{ reason: 'PINNED', article: story('Hail') }],
    }),
    setting,
  );
  expect(await linesOf(page)).toEqual([
    'Skip to content',
    'The Tide',
    'Home',
    'World',
    'Rain stops play',
    'Last update: 10 hours ago',
    '2 min read',
    '618 Views',
    'World',
    'Rain stops play',
    'Not for the first time',
    '[A wet pitch]',
    'The pitch at noon Ada Flood',
    'It rained.',
    'Correction, 4 December 2025',
    'It was rain.',
    'Author: Ethan Caldwell',
    'Topics',
    'Weather',
    'Share',
    'X',
    'Related stories',
    'Editors’ pick',
    'World',
    'Hail',
    '10 hours ago',
    '2 min read',
    'The Tide',
  ]);
});

test('what a story does not have leaves no trace', async () => {
  const page = await pageOf();
  for (const part of ['standfirst', 'figure', 'notices', 'byline', 'topics', 'related']) {
    expect(page).not.toMatch(new RegExp(`(?:<|class=")${part}`));
  }
});

describe('what is written into a story stays text', () => {
  const script = '<script>alert(1)</script>';
  const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;';

  test('in the headline, the title and the breadcrumbs', async () => {
    const breadcrumbs = [{ name: script, path: '/world/rain' }];
    const page = await pageOf({ headline: script, breadcrumbs });
    expect(page).not.toContain('<script>');
    expect(page).toContain(`<h1>${escaped}</h1>`);
    expect(page).toContain(`<title>${escaped} – The Tide</title>`);
  });

  test('in an attribute', async () => {
    const page = await pageOf({ image: { ...picture, alt: '" onload="alert(1)' } });
    expect(page).toContain('alt="&quot; onload=&quot;alert(1)"');
  });

  test('but the body is HTML, made safe by the API', async () => {
    expect(await pageOf({ bodyHtml: '<p>A &amp; <em>B</em></p>' })).toContain(
      '<div class="body"><p>A &amp; <em>B</em></p></div>',
    );
  });
});

test('the picture keeps its room and comes first', async () => {
  const page = await pageOf({ image: picture });
  expect(page).toContain(`src="${picture.url}"`);
  expect(page).toContain('width="1200" height="675" fetchpriority="high"');
});

test('the moment of the last update is there for machines too', async () => {
  expect(await pageOf()).toContain('<time datetime="2025-12-04T02:00:00.000Z">10 hours ago</time>');
});

test('links to networks open on their own', async () => {
  const shareLinks: Article['shareLinks'] = [
    { network: 'EMAIL', label: 'Email', url: 'mailto:?subject=Rain&body=Play' },
  ];
  expect(await pageOf({ shareLinks })).toContain(
    '<a href="mailto:?subject=Rain&amp;body=Play" rel="noopener">Email</a>',
  );
});

test.each([
  ['PINNED', 'Editors’ pick'],
  ['SHARED_TOPICS', 'Same topics'],
  ['SAME_SECTION', 'More from World'],
] as const)('a related story says why it is there: %s is %s', async (reason, label) => {
  const page = await pageOf({ related: [{ reason, article: story('Hail') }] });
  expect(page).toContain(`<p class="reason">${label}</p>`);
});
