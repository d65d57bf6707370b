import { beforeAll, describe, expect, test } from '@jest/globals';
import { graphqlClient } from '../../src/client/client.ts';
import { ArticlePageDocument } from '../../src/client/operations.generated.ts';
import { testDatabase } from '../support/database.ts';
import { adminToken, testServer } from '../support/server.ts';
import { badCaptures, goodCaptures, spyAgency } from './captures.ts';
import { runMasthead } from './run-masthead.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const server = testServer(testDatabase('empty'));
const directory = temporaryDirectory();

beforeAll(async () => {
  for (const [name, text] of Object.entries(goodCaptures)) await directory.write(name, text);
  for (const [name, { content }] of Object.entries(badCaptures))
    await directory.write(name, content);
});

const masthead = (args: string[], env: Record<string, string> = {}) =>
  runMasthead(args, {
    cwd: directory.path('.'),
    env: { MASTHEAD_URL: server().url, MASTHEAD_TOKEN: adminToken, ...env },
  });

const refusals = Object.entries(badCaptures).map(([name, { said }]) => `${name}:${said}\n`);

/** One line for each good capture. */
const lines = (outcome: string) =>
  [
    '/ports/harbour-reopens   1-windows.txt',
    '/world/europe/vote-in-bern   2-nested.txt',
    '/news/two-heads-are-better   3-authors.txt',
    '/news/read-by-thousands   4-thousands.txt',
    '/news/read-by-about-as-many   5-rounded.txt',
    '/news/nothing-but-words   6-no-bullets.txt',
    '/news/markup-b-stays-b-text   7-markup.txt',
    '/politics/trump-abandons-plan-to-penalize-spy-agency-to-prevent-angering-dictator   sub/spy.txt',
  ].map((line) => `${outcome.padEnd(9)} ${line}\n`);

describe('masthead import', () => {
  test('creates articles, and refusals do not stop it', async () => {
    expect(await masthead(['import', '.'])).toEqual({
      code: 1,
      stdout: `${lines('created').join('')}8 created, 0 updated, 0 unchanged, 5 refused\n`,
      stderr: refusals.join(''),
    });
  });

  test('changes nothing the second time', async () => {
    expect(await masthead(['import', '.'])).toEqual({
      code: 1,
      stdout: `${lines('unchanged').join('')}0 created, 0 updated, 8 unchanged, 5 refused\n`,
      stderr: refusals.join(''),
    });
  });

  test('updates the article of a page that changed, and only that', async () => {
    await directory.write('sub/spy.txt', spyAgency.replace('has reportedly stopped', 'stopped'));
    const { code, stdout, stderr } = await masthead(['import', '6-no-bullets.txt', 'sub']);
    expect(stdout).toBe(
      `${lines('unchanged')[5]}${lines('updated')[7]}0 created, 1 updated, 1 unchanged, 0 refused\n`,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('what was imported', () => {
  const article = async (slug: string) => {
    const client = graphqlClient({ url: `${server().url}/graphql` });
    return (await client.request(ArticlePageDocument, { slug })).article!;
  };

  test.each([
    ['read-by-thousands', { viewCount: 12_431 }],
    ['read-by-about-as-many', { viewCount: 1200 }],
    [
      'vote-in-bern',
      { publishedAt: '2025-10-12T00:00:00.000Z', section: { path: '/world/europe' } },
    ],
    ['harbour-reopens', { headline: 'Harbour reopens', bodyHtml: '<p>Ships are back.</p>' }],
    ['nothing-but-words', { viewCount: 0, byline: [] }],
  ])('%s', async (slug, expected) => {
    expect(await article(slug)).toMatchObject(expected);
  });

  test('has every author, in order', async () => {
    const { byline } = await article('two-heads-are-better');
    const names = byline.map(({ author }) => author.name);
    expect(names).toEqual(['Ada Lovelace', 'Grace Hopper', 'Alan Turing']);
  });

  test('has markup as text', async () => {
    const { headline, bodyHtml } = await article('markup-b-stays-b-text');
    expect(headline).toBe('Markup <b>stays</b> text');
    expect(bodyHtml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(bodyHtml).toContain('*No* [link](http://x).');
  });
});
