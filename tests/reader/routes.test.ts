import { describe, expect, test } from '@jest/globals';
import { ArticlePageDocument, SiteFrontDocument } from '../../src/client/operations.generated.ts';
import { on } from './api.ts';
import { article, feedsAt, ethan, section, sections, storyPage } from './examples.ts';
import { get, tide } from './tide.ts';

const titleOf = async (response: Response) => /<title>([^<]*)/.exec(await response.text())?.[1];

describe('what stands at a path', () => {
  test.each([
    ['/', 'The Tide'],
    ['/world', 'World – The Tide'],
    ['/world/rain', 'Rain stops play – The Tide'],
    ['/world/r%61in', 'Rain stops play – The Tide'],
    ['/authors/ethan-caldwell', 'Ethan Caldwell – The Tide'],
    ['/topics/rain', 'Rain – The Tide'],
  ])('%s is %s', async (path, title) => {
    const response = await get(path);
    expect([response.status, await titleOf(response)]).toEqual([200, title]);
  });

  test('a section below another is found after no story was', async () => {
    const response = await get(
      '/world/europe',
      tide({ __typename: 'Section', ...section({ name: 'Europe', path: '/world/europe' }) }),
    );
    expect([response.status, await titleOf(response)]).toEqual([200, 'Europe – The Tide']);
  });

  test('a story needs one operation and no other', async () => {
    const answers = [on(ArticlePageDocument, () => ({ article: article(), feeds: feedsAt('') }))];
    expect((await get('/world/rain', answers)).status).toBe(200);
  });
});

describe('301 for what is elsewhere', () => {
  const moved = { __typename: 'Redirect', path: '/sport/rain', url: '', since: '' } as const;
  const story = { __typename: 'Article', slug: 'rain', path: '/world/rain', headline: '' } as const;
  const world = { __typename: 'Section', name: 'World', path: '/world' } as const;

  test.each([
    ['/world/old-rain', moved, '/sport/rain'],
    ['/world/old-rain?utm=a%20b&c', moved, '/sport/rain?utm=a%20b&c'],
    ['/world/rain/', story, '/world/rain'],
    ['//world//rain?a', story, '/world/rain?a'],
    ['/world/', world, '/world'],
    ['/authors/ethan-caldwell/', { __typename: 'Author', slug: '', ...ethan }, ethan.path],
    ['/world/old-rain', { ...moved, path: '/söl/rain' }, '/s%C3%B6l/rain'],
  ] as const)('%s', async (path, resolve, location) => {
    const response = await get(path, tide(resolve));
    expect([response.status, response.headers.get('location')]).toEqual([301, location]);
  });

  test('never leads to where the reader is', async () => {
    const response = await get('/sport/rain', tide({ ...story, path: '/sport/rain' }));
    expect(response.status).toBe(503);
  });
});

describe('404 for what never was', () => {
  test.each(['/nowhere', '/sport/rain', '/authors/nobody', '/topics/other'])('%s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(text).toContain('<a href="/">Go to the front page</a>');
    expect(text).toContain('<a href="/sport">Sport</a>');
  });

  test.each(['/%zz', '/world/%E0%A4%A', '/world%2Feurope', '/world/rain%00'])(
    '%s, without even asking',
    async (path) => {
      const front = on(SiteFrontDocument, () => ({ sections, articles: storyPage([]) }));
      expect((await get(path, [front])).status).toBe(404);
    },
  );
});

describe('410 for what was taken down', () => {
  const since = '2025-12-04T02:00:00.000Z';
  const gone = { __typename: 'Gone', kind: 'WITHDRAWN', since } as const;

  test('says when and why', async () => {
    const response = await get('/world/snow', tide({ ...gone, reason: 'It was <i>hail</i>.' }));
    expect(response.status).toBe(410);
    const text = await response.text();
    expect(text).toContain('<h1>This story was withdrawn</h1>');
    expect(text).toContain('4 December 2025');
    expect(text).toContain('It was &lt;i&gt;hail&lt;/i&gt;.');
  });

  test('or only when', async () => {
    const response = await get('/world/snow', tide({ ...gone, reason: null }));
    expect(await response.text()).not.toContain('<blockquote');
  });
});
