import { beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { readOperation } from '../../../src/graphql/operations.ts';
import { testDatabase } from '../../support/database.ts';
import { send } from '../../support/graphql.ts';
import { newsroom } from '../../support/newsroom.ts';
import { askPreviewed, newPreview, sendPreviewed } from '../../support/previews.ts';
import { testServer } from '../../support/server.ts';
import { statementsOf } from '../statements.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);
const statements = statementsOf(database);

const ids = {} as Record<'draft' | 'pin' | 'pinnedByPin' | 'other' | 'public' | 'ended', string>;
let secret: string;

beforeAll(async () => {
  ids.public = await world.article({ headline: 'Known', section: 'world', topics: ['Rail'] });
  ids.pinnedByPin = await world.draft({ headline: 'Beyond', section: 'world' });
  ids.other = await world.draft({ headline: 'Other', section: 'world', topics: ['Rail'] });
  ids.ended = await world.draft({ headline: 'Ended', section: 'world' });
  await setState(ids.ended, 'KILLED');
  ids.pin = await world.draft({
    ...{ headline: 'Pin', section: 'sport', topics: ['Rail'] },
    related: [ids.pinnedByPin, ids.public],
  });
  ids.draft = await world.draft({
    ...{ headline: 'Draft', section: 'world', authors: ['Ann Lee'], topics: ['Rail'] },
    related: [ids.ended, ids.pin, ids.public],
  });
  secret = (await newPreview(database(), ids.draft)).secret;
}, 60_000);

const ask = <Data>(query: string, variables = {}, its = secret) =>
  askPreviewed<Data>(server().url, its, query, variables);
const setState = (id: string, state: 'KILLED') =>
  database().prisma.draft.update({ where: { id }, data: { state, version: { increment: 1 } } });

describe('in a request with its secret', () => {
  it.each([
    ['article', '{ found: article(slug: "draft") { headline } }'],
    ['resolve', '{ found: resolve(path: "/world/draft/") { ... on Article { headline } } }'],
    ['preview', '{ preview { found: article { headline } } }'],
  ])('the draft is found by %s', async (_field, query) => {
    expect(JSON.stringify(await ask(query))).toContain('"found":{"headline":"Draft"}');
  });

  it('and by its id, as is what is pinned to it', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { headline path } } }';
    const stories = [ids.draft, ids.pin, ids.public].map((id) => encodeGlobalId('Article', id));
    expect(await ask(query, { ids: stories })).toEqual({
      nodes: [
        { headline: 'Draft', path: '/world/draft' },
        { headline: 'Pin', path: '/sport/pin' },
        { headline: 'Known', path: '/world/known' },
      ],
    });
  });

  it('pins come first, each once, then what the public would find beside them', async () => {
    const related = 'related { reason article { headline related { article { headline } } } }';
    const { article } = await ask<{ article: { related: object[] } }>(
      `{ article(slug: "draft") { ${related} } }`,
    );
    // "Known" is pinned and shares the topic; "Other" shares it too, and nobody may know of it.
    expect(article.related).toEqual([
      {
        reason: 'PINNED',
        article: { headline: 'Pin', related: [{ article: { headline: 'Known' } }] },
      },
      { reason: 'PINNED', article: { headline: 'Known', related: [] } },
    ]);
  });

  it.each(['other', 'pinnedByPin', 'ended'] as const)(
    'the draft %s stays invisible',
    async (name) => {
      const headline = { other: 'Other', pinnedByPin: 'Beyond', ended: 'Ended' }[name];
      const slug = headline.toLowerCase();
      const id = encodeGlobalId('Article', ids[name]);
      const answer = await sendPreviewed(
        server().url,
        secret,
        `query ($id: ID!) { article(slug: "${slug}") { id } node(id: $id) { id }
          resolve(path: "/world/${slug}") { __typename } preview { pinned { headline } } }`,
        { id },
      );
      expect(answer.data).toMatchObject({ article: null, node: null, resolve: null });
      expect(answer.text).not.toContain(headline);
    },
  );

  it('lists and counts are the public ones', async () => {
    const lists = `{ articles { totalCount edges { node { headline } } }
      sections { articles { totalCount edges { node { headline } } } }
      authors { edges { node { articles { totalCount } } } } }`;
    const { data } = await send(server().url, lists);
    expect(await ask(lists)).toEqual(data);
  });

  it('nothing newsroom is readable that needs a token', async () => {
    const id = encodeGlobalId('Draft', ids.draft);
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  });

  it('the page costs at most 16 statements, all of them reads', async () => {
    const sent = await statements(() => ask(readOperation('ArticlePage'), { slug: 'draft' }));
    expect(sent.length).toBeLessThanOrEqual(16);
    for (const statement of sent) expect(statement).toMatch(/^\s*SELECT/i);
  });

  it('the answer is for nobody to keep or to find', async () => {
    const { status, headers } = await sendPreviewed(server().url, secret, '{ __typename }');
    const kept = [headers.get('cache-control'), headers.get('x-robots-tag')];
    expect([status, ...kept]).toEqual([200, 'no-store', 'noindex']);
    const response = await fetch(`${server().url}/graphql?query={__typename}`);
    expect(response.headers.get('x-robots-tag')).toBeNull();
  });

  it('stores nothing', async () => {
    const { article, articleSlug } = database().prisma;
    expect([await article.count(), await articleSlug.count()]).toEqual([1, 1]);
  });
});

it('what is public as it stands is shown as it stands, times and all', async () => {
  const id = await world.article({ headline: 'Stands', section: 'sport', related: [ids.public] });
  const its = (await newPreview(database(), id)).secret;
  const query = `{ article(slug: "stands") { publishedAt lastUpdate { at } bodyHtml
    related { reason article { headline } } } }`;
  expect(await ask(query, {}, its)).toEqual((await send(server().url, query)).data);
});

describe('who has no secret', () => {
  it('sees nothing', async () => {
    const query =
      '{ preview { expiresAt } article(slug: "draft") { id } resolve(path: "/world/draft") { __typename } }';
    const { data } = await send(server().url, query);
    expect(data).toEqual({ preview: null, article: null, resolve: null });
  });

  it.each([
    ['an empty one', ''],
    ['a guess', 'masthead_guess-all'],
    ['a long one', 'x'.repeat(5000)],
  ])('is told so, for %s', async (_what, guess) => {
    const query = '{ articles { totalCount } article(slug: "draft") { id } }';
    const { status, data, errors, headers } = await sendPreviewed(server().url, guess, query);
    expect({ status, data }).toEqual({ status: 404, data: null });
    expect(errors).toEqual([
      { message: expect.any(String), extensions: { code: 'PREVIEW_UNKNOWN' } },
    ]);
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([
      'no-store',
      'noindex',
    ]);
  });
});

it('nothing went wrong', () => expect(server().reported).toEqual([]));
