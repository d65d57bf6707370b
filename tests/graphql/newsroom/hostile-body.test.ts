import { afterEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { testServer } from '../../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
afterEach(() => expect(server().reported).toEqual([]));

interface Shown {
  bodyHtml: string;
  bodyText: string;
  readingTime: { words: number };
}

/** Published, as the public then reads it by the API and in the reader. */
async function shown(markdown: string): Promise<{ article: Shown; page: string }> {
  const published = await (await newDraft(server().url, { markdown })).next('publish');
  const { slug, path } = published.article!;
  const query = `query ($slug: String!) {
    article(slug: $slug) { bodyHtml bodyText readingTime { words } }
  }`;
  const { data, errors } = await send(server().url, query, { slug });
  expect(errors).toEqual([]);
  const response = await fetch(`${server().url}${path}`);
  expect(response.status).toBe(200);
  return { ...(data as unknown as { article: Shown }), page: await response.text() };
}

describe('what a browser could run is words or nothing', () => {
  it.each([
    ['<script>alert(1)</script>'],
    ['Before <script src="//x.test/x.js"></script> after'],
    ['<img src=x onerror="alert(1)">'],
    ['<svg onload=alert(1)>'],
    ['<iframe src="javascript:alert(1)"></iframe>'],
    ['[here](javascript:alert(1))'],
    ['[here](JaVaScRiPt:alert(1))'],
    ['[here](&#106;avascript:alert(1))'],
    ['[here](<java\tscript:alert(1)>)'],
    ['[here](data:text/html,<script>alert(1)</script>)'],
    ['[here](vbscript:alert(1))'],
    ['<javascript:alert(1)>'],
    ['![seen](javascript:alert(1))'],
    ['[here][1]\n\n[1]: javascript:alert(1)'],
    ['[here](https://x.test/"onmouseover="alert(1))'],
  ])('%s', async (hostile) => {
    const { article, page } = await shown(`Words before.\n\n${hostile}\n\nWords after.`);
    expect(article.bodyHtml).toMatch(/^<p>Words before\.<\/p>[^]*<p>Words after\.<\/p>$/);
    expect(tagsIn(article.bodyHtml)).toEqual([]);
    expect(page).toContain(article.bodyHtml);
  });
});

describe('a body as long as it may be', () => {
  it.each([
    ['plain words', 'word '],
    ['words of other scripts', 'Ł 新 '],
    ['marks that never close', '*a [b '],
    ['long lines', `${'word '.repeat(20)}\n`],
  ])('with 1 MiB of %s is published and read', async (_of, piece) => {
    const markdown = piece.repeat(Math.floor((1024 * 1024) / Buffer.byteLength(piece)));
    const { article } = await shown(markdown);
    expect(article.readingTime.words).toBeGreaterThan(100_000);
    expect(article.bodyText.length).toBeGreaterThan(markdown.length / 2);
  });

  it.each([
    ['paragraphs', 'A.\n\n', 9_999],
    ['items of a list', '- a\n', 19_999],
    ['quotes', '> a\n', 19_999],
  ])('with as many %s', async (_of, piece, times) => {
    const { article } = await shown(piece.repeat(times));
    expect(article.readingTime.words).toBeGreaterThan(9_000);
  });
});

/** Tags that are no plain paragraph or link to the web, and attributes that could run. */
function tagsIn(html: string): string[] {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  const harmless = /^<(\/?(p|em|strong)|\/a|a href="(https?:[^"<>]*)"( rel="[a-z ]*")?)>$/;
  return tags.filter((tag) => !harmless.test(tag));
}
