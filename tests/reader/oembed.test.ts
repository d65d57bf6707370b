import { describe, expect, test } from '@jest/globals';
import { RequestFailed } from '../../src/client/client.ts';
import {
  ArticleEmbedDocument,
  type ArticleEmbedQuery,
} from '../../src/client/operations.generated.ts';
import type { EmbeddedArticle } from '../../src/reader/embed-card.ts';
import { createOembed } from '../../src/reader/oembed.ts';
import { apiOf, on } from './api.ts';
import { embedded, site } from './examples.ts';

const rain = 'https://tide.example/world/rain';

/** A site with one story, which has moved once, and another that was taken down. */
const answersWith = (changes: Partial<EmbeddedArticle> = {}) => {
  const resolutions: Record<string, ArticleEmbedQuery['resolve']> = {
    '/world/rain': embedded(changes),
    '/world/old': { __typename: 'Redirect', path: '/world/rain' },
    '/gone': { __typename: 'Gone' },
    '/world': { __typename: 'Section' },
  };
  return on(ArticleEmbedDocument, ({ path }) => ({
    resolve: resolutions[path.replace(/\/$/, '')] ?? null,
  }));
};

const get = (query: Record<string, string>, answers = answersWith(), init: RequestInit = {}) => {
  const url = `https://tide.example/oembed?${new URLSearchParams(query).toString()}`;
  return createOembed({ client: apiOf(answers), site })(new Request(url, init));
};

const embedOf = async (query: Record<string, string>, changes: Partial<EmbeddedArticle> = {}) =>
  (await (await get({ url: rain, ...query }, answersWith(changes))).json()) as object;

test('a story, as JSON', async () => {
  const response = await get({ url: rain, format: 'json' });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    ...[200, 'application/json'],
  ]);
  expect(await response.json()).toEqual({
    ...{ version: '1.0', type: 'rich', title: 'Rain stops play', cache_age: 3600 },
    ...{ provider_name: 'The Tide', provider_url: 'https://tide.example/' },
    author_name: 'Ethan Caldwell, Ann Lee',
    author_url: 'https://tide.example/authors/ethan-caldwell',
    thumbnail_url: 'https://tide.example/media/rain.jpg',
    ...{ thumbnail_width: 1200, thumbnail_height: 675 },
    html: '<blockquote cite="https://tide.example/world/rain" lang="en-GB"><p><a href="https://tide.example/world/rain">Rain stops play</a></p><p>Again</p><p><cite>Ethan Caldwell, Ann Lee, The Tide</cite></p></blockquote>',
    ...{ width: 600, height: 104 },
  });
});

test('the same, as XML', async () => {
  const response = await get({ url: rain, format: 'xml' });
  expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
  const text = await response.text();
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>/);
  expect(text).toContain('<author_name>Ethan Caldwell, Ann Lee</author_name>');
  expect(text).toContain('<html>&lt;blockquote cite=');
});

test('what a story does not have is not there', async () => {
  const embed = await embedOf({}, { byline: [], image: null, standfirst: null });
  expect(embed).toHaveProperty('title');
  for (const name of ['author_name', 'author_url', 'thumbnail_url', 'thumbnail_width']) {
    expect(embed).not.toHaveProperty(name);
  }
});

describe('the room that there is', () => {
  test.each([
    [{ maxwidth: '300' }, 300],
    [{ maxwidth: '10000' }, 600],
    [{}, 600],
  ])('%j makes it %d wide', async (query, width) => {
    expect(await embedOf(query)).toMatchObject({ width });
  });

  test('is kept by the picture too, which comes in one size', async () => {
    expect(await embedOf({ maxwidth: '1199' })).not.toHaveProperty('thumbnail_url');
    expect(await embedOf({ maxheight: '674' })).not.toHaveProperty('thumbnail_width');
    expect(await embedOf({ maxwidth: '1200', maxheight: '675' })).toHaveProperty('thumbnail_url');
  });
});

describe('200 for every address of a story', () => {
  test.each([
    rain,
    `${rain}/`,
    `${rain}?utm_source=x#top`,
    'http://tide.example/world/rain',
    'https://tide.example/world/r%61in',
    'https://tide.example/world/old',
  ])('%s', async (url) => {
    expect((await get({ url })).status).toBe(200);
  });

  test('also below a path', async () => {
    const below = { ...site, url: 'https://tide.example/en' };
    const oembed = createOembed({ client: apiOf(answersWith()), site: below });
    const statusOf = async (url: string) =>
      (await oembed(new Request(`${below.url}/oembed?url=${url}`))).status;
    expect(await statusOf('https://tide.example/en/world/rain')).toBe(200);
    expect(await statusOf(rain)).toBe(404);
    expect(await statusOf('https://tide.example/fr/world/rain')).toBe(404);
  });
});

describe('404 for what is no story in public', () => {
  test.each([
    'https://tide.example/world/no-such',
    'https://tide.example/gone',
    'https://tide.example/world',
    'https://tide.example/%zz',
    'https://ebb.example/world/rain',
    'https://tide.example.evil.example/world/rain',
    'https://tide.example:8443/world/rain',
    'ftp://tide.example/world/rain',
    'rain',
  ])('%s', async (url) => {
    const response = await get({ url });
    expect([response.status, await response.text()]).toEqual([
      ...[404, 'No article of this site stands at this address\n'],
    ]);
  });
});

describe('what is asked wrongly is told', () => {
  test.each([
    [{}, 400, /url/],
    [{ url: '' }, 400, /url/],
    [{ url: rain, maxwidth: '-1' }, 400, /maxwidth/],
    [{ url: rain, maxheight: '1.5' }, 400, /maxheight/],
    [{ url: rain, format: 'yaml' }, 501, /json and xml/],
  ])('%j is %d', async (query, status, message) => {
    const response = await get(query);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toMatch(message);
  });

  test('POST is 405', async () => {
    const response = await get({ url: rain }, answersWith(), { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('HEAD is GET without the embed', async () => {
  const response = await get({ url: rain }, answersWith(), { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

describe('when the API fails', () => {
  const failing = (code: string) =>
    on(ArticleEmbedDocument, () => {
      throw new RequestFailed('secret', code);
    });

  test('for a moment, it is 503', async () => {
    const response = await get({ url: rain }, failing('HTTP_503'));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.text()).not.toContain('secret');
  });

  test('otherwise it is a mistake of ours', async () => {
    await expect(get({ url: rain }, failing('BAD_USER_INPUT'))).rejects.toThrow('secret');
  });
});
