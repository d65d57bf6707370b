import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { send } from '../../support/graphql.ts';
import { newsroom } from '../../support/newsroom.ts';
import { askPreviewed, newPreview } from '../../support/previews.ts';
import { testServer } from '../../support/server.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);

beforeAll(() => world.article({ headline: 'Known', section: 'world' }), 60_000);

const ask = <Data>(query: string, variables: Record<string, unknown>, secret: string) =>
  askPreviewed<Data>(server().url, secret, query, variables);

describe('an update of what is public', () => {
  it('is seen by itself, while lists show what the public reads', async () => {
    const first = { headline: 'Before', section: 'world', authors: ['Ann Lee'], markdown: 'Old.' };
    const id = await world.article(first);
    await world.save(id, {
      ...{ headline: 'After', slug: 'after', markdown: 'New.', authors: ['Bob Ray'] },
      section: 'sport',
    });
    const its = (await newPreview(database(), id)).secret;
    const fields = 'headline bodyText byline { author { name } }';
    const answer = await ask<Record<string, object>>(
      `{ own: article(slug: "after") { ${fields} path } before: article(slug: "before") { id }
        left: resolve(path: "/world/before") { ... on Redirect { path } }
        list: articles(first: 1, section: "world", orderBy: { field: PUBLISHED_AT }) { edges { node { ${fields} } } } }`,
      {},
      its,
    );
    const byline = (name: string) => [{ author: { name } }];
    expect(answer).toEqual({
      own: { headline: 'After', bodyText: 'New.', byline: byline('Bob Ray'), path: '/sport/after' },
      before: null,
      left: { path: '/sport/after' },
      list: {
        edges: [{ node: { headline: 'Before', bodyText: 'Old.', byline: byline('Ann Lee') } }],
      },
    });
  });

  it('leads on from the address of what was withdrawn', async () => {
    const id = await world.article({ headline: 'Withdrawn', section: 'world' });
    await world.withdraw(id);
    await world.save(id, { slug: 'returned' });
    const its = (await newPreview(database(), id)).secret;
    const query = '{ resolve(path: "/world/withdrawn") { __typename ... on Redirect { path } } }';
    expect(await ask(query, {}, its)).toEqual({
      resolve: { __typename: 'Redirect', path: '/world/returned' },
    });
    expect((await send(server().url, query)).data).toEqual({ resolve: { __typename: 'Gone' } });
  });
});

describe('a draft that could not be published', () => {
  const query = '{ preview { problem article { slug } } }';

  it('for want of a section is not shown, and it is told why', async () => {
    const id = await world.draft({ section: null });
    const its = (await newPreview(database(), id)).secret;
    expect(await ask(query, {}, its)).toEqual({
      preview: { article: null, problem: expect.stringContaining('needs a section') },
    });
  });

  it('because another has its slug is shown under a free one, and it is told', async () => {
    const id = await world.draft({ section: 'world', slug: 'known' });
    const its = (await newPreview(database(), id)).secret;
    expect(await ask(query, {}, its)).toEqual({
      preview: {
        article: { slug: 'known-2' },
        problem: 'Another story has the slug "known": "known-2" is free',
      },
    });
  });
});

it('nothing went wrong', () => expect(server().reported).toEqual([]));
