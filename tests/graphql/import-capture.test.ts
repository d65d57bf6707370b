import { describe, expect, it } from '@jest/globals';
import { createToken } from '../../src/domain/token/token-service.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { allCounts } from '../domain/capture/import-newsroom.ts';
import { sample } from '../domain/capture/sample-capture.ts';
import { testDatabase } from '../support/database.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { adminToken, testApi } from './api.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);

const capturedAt = '2025-12-04T12:00:00Z';

/** What the mutation answers with for a capture; with an admin's token unless another is given. */
async function send(text: string, token = adminToken, more: object = {}) {
  const input = { text, capturedAt, ...more };
  return api.send(readOperation('ImportCapture'), { input }, token);
}

describe('importCapture', () => {
  it('answers with the story that it published', async () => {
    const { data, errors } = await send(sample());
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      importCapture: {
        outcome: 'CREATED',
        article: { headline: 'Rain stops play', path: '/sport/rain-stops-play' },
      },
    });
    const page = await api.askOperation('ArticlePage', { slug: 'rain-stops-play' });
    expect(page).toMatchObject({
      article: {
        breadcrumbs: [{ name: 'Home' }, { path: '/sport' }, { name: 'Rain stops play' }],
        lastUpdate: { at: '2025-12-04T02:00:00.000Z' },
        viewCount: 618,
        byline: [{ author: { name: 'Ann Lee' } }],
        bodyHtml: '<p>It rained.</p>\n<p>Nobody played.</p>',
      },
    });
  });

  it('answers with the same story for the same capture', async () => {
    const { data } = await send(sample().replaceAll('\n', '\r\n'));
    const article = { path: '/sport/rain-stops-play' };
    expect(data).toMatchObject({ importCapture: { outcome: 'UNCHANGED', article } });
  });

  it('answers without one when it was taken down', async () => {
    const text = 'Taken down\n\nA paragraph.';
    await send(text);
    const { id } = await database().prisma.article.findUniqueOrThrow({
      where: { slug: 'taken-down' },
    });
    await world.withdraw(id);
    const { data } = await send(text);
    expect(data).toMatchObject({ importCapture: { outcome: 'UNCHANGED', article: null } });
  });
});

describe('what looks like a language in a capture is only text', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['[here](javascript:alert(1))', '[here](javascript:alert(1))'],
    ['A **bold** claim & a `fact`', 'A **bold** claim &amp; a `fact`'],
    ['# Not a heading', '# Not a heading'],
    ['&lt;b&gt; is not a tag', '&amp;lt;b&amp;gt; is not a tag'],
  ])('%s', async (words, html) => {
    await send(`Words like ${words}\n\n${words}\n`);
    const { articles } = await api.ask<{ articles: { edges: { node: unknown }[] } }>(
      '{ articles(section: "news", first: 100) { edges { node { headline bodyHtml bodyText } } } }',
    );
    const node = { headline: `Words like ${words}`, bodyHtml: `<p>${html}</p>`, bodyText: words };
    expect(articles.edges).toContainEqual({ node });
  });
});

describe('a capture that is refused', () => {
  it.each([
    ['with its line', sample().replace('618', 'many'), {}, { field: 'text', line: 8 }],
    [
      'in a section that nobody can have',
      'Title\n\nBody',
      { defaultSection: 'graphql' },
      { field: 'defaultSection', line: null },
    ],
    [
      'from the future',
      'Title\n\nBody',
      { capturedAt: hour(1_000_000).toISOString() },
      { field: 'capturedAt', line: null },
    ],
  ])('%s leaves nothing behind', async (_, text, more, refusal) => {
    const before = await allCounts(database());
    const { data, errors } = await send(text, adminToken, more);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ importCapture: { __typename: 'CaptureRefused', ...refusal } });
    expect(await allCounts(database())).toEqual(before);
  });
});

describe('who may import', () => {
  it.each([
    ['EDITOR', []],
    ['ADMIN', []],
    ['CONTRIBUTOR', [{ extensions: { code: 'FORBIDDEN' } }]],
    ['SYNDICATION', [{ extensions: { code: 'FORBIDDEN' } }]],
  ] as const)('%s', async (role, expected) => {
    const input = { name: role, role };
    const { secret } = await world.change((change) => createToken(change, input));
    const { errors } = await send(`By ${role}\n\nA paragraph.`, secret);
    expect(errors).toMatchObject(expected);
  });
});
