import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeCursor } from '../../../src/graphql/changes/change-cursor.ts';
import { encodeCursor } from '../../../src/graphql/cursor.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { killArticle } from '../../../src/domain/article/kill.ts';
import { updateImage } from '../../../src/domain/image/image-service.ts';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';
import { testApi } from '../api.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);

interface Page {
  edges: { cursor: string; node: Record<string, unknown> }[];
  pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean };
  totalCount: number;
}

const fields = `totalCount pageInfo { startCursor endCursor hasNextPage }
  edges { cursor node { __typename cursor kind touched
    ... on ArticleChanged { articleId reason article { headline } } ... on ImageChanged { imageId } } }`;

async function changes(after: string | null, first = 100): Promise<Page> {
  const text = `query ($after: String, $first: Int!) { changes(after: $after, first: $first) { ${fields} } }`;
  return (await api.ask<{ changes: Page }>(text, { after, first })).changes;
}

/** What came to pass meanwhile. */
async function changesBy(work: () => Promise<unknown>) {
  const { pageInfo } = await changes(null, 1000);
  await work();
  return (await changes(pageInfo.endCursor)).edges.map(({ node }) => node);
}

beforeAll(async () => {
  await world.section('world/europe');
});
beforeEach(() => void api.reported.splice(0));

describe('a page of changes', () => {
  it('goes on where the last one ended, until nothing is left', async () => {
    const all = await changes(null);
    const seen: Page['edges'] = [];
    let page = await changes(null, 1);
    for (; page.edges.length > 0; page = await changes(page.pageInfo.endCursor, 1)) {
      seen.push(...page.edges);
      expect(page.pageInfo.hasNextPage).toBe(seen.length < all.edges.length);
    }
    expect(seen).toEqual(all.edges);
    expect(seen).toHaveLength(all.totalCount);
    for (const { cursor, node } of seen) expect(node['cursor']).toBe(cursor);
  });

  it('has a cursor to go on with when it is empty', async () => {
    const { pageInfo } = await changes(null);
    const empty = await changes(pageInfo.endCursor);
    expect(empty).toMatchObject({ edges: [], pageInfo: { endCursor: pageInfo.endCursor } });
    const none = await changes(null, 0);
    const begun = await changes(none.pageInfo.endCursor);
    expect(none.edges).toEqual([]);
    expect(begun.edges).toEqual((await changes(null)).edges);
  });

  const nobody = '018f0000-0000-7000-8000-000000000000';
  it.each([
    ['after', { after: 'nonsense' }, /"nonsense" is no cursor/],
    ['after', { after: encodeCursor('MADE', '', nobody) }, /ordered by MADE/],
    ['after', { after: changeCursor(nobody) }, /no change that is known here/],
    ['first', { first: -1 }, /negative: give 0 to 1000/],
    ['first', { first: 1001 }, /too many at once: give 0 to 1000/],
  ])('refuses a %s that is %j', async (field, args, message) => {
    const { errors } = await api.send(
      `query ($after: String, $first: Int! = 1) { changes(after: $after, first: $first) { totalCount } }`,
      args,
    );
    const extensions = { code: 'BAD_USER_INPUT', field };
    expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions }]);
    expect(api.reported).toEqual([]);
  });
});

describe('a change', () => {
  it('shows an article as it is now', async () => {
    let id = '';
    const all = await changesBy(async () => {
      id = await world.article({ headline: 'First', section: 'world' });
      await world.save(id, { headline: 'Second' });
      await world.publish(id);
    });
    const articleId = encodeGlobalId('Article', id);
    const its = { __typename: 'ArticleChanged', articleId, article: { headline: 'Second' } };
    expect(all).toMatchObject([
      { ...its, kind: 'ARTICLE_PUBLISHED' },
      { ...its, kind: 'ARTICLE_UPDATED' },
    ]);
  });

  it('of an article that is gone has none of its words, and the reason that is told now', async () => {
    const id = await world.article({ headline: 'Gone', section: 'world' });
    const said = await changesBy(() => world.withdraw(id, 'First reason'));
    expect(said).toMatchObject([{ kind: 'ARTICLE_WITHDRAWN', reason: 'First reason' }]);
    const killed = await changesBy(() =>
      world.change(async (change) =>
        killArticle(
          change,
          await change.queries.draft.findUniqueOrThrow({ where: { id } }),
          'Second',
        ),
      ),
    );
    expect(killed).toMatchObject([{ kind: 'ARTICLE_KILLED', reason: 'Second', article: null }]);
    const text = JSON.stringify(await changes(null));
    expect(text).not.toMatch(/Gone|First reason/);
  });

  it('is none of what happens to what nobody sees', async () => {
    const quiet = await changesBy(async () => {
      const imageId = await world.image('Unseen');
      const id = await world.draft({ section: 'world', imageId });
      await world.save(id, { headline: 'Secret' });
      await world.change(async (change) => {
        await updateImage(change, imageId, { caption: 'Still unseen' }, undefined);
        const draft = await change.queries.draft.findUniqueOrThrow({ where: { id } });
        await killArticle(change, draft, 'Nobody knew');
      });
    });
    expect(quiet).toEqual([]);
  });

  it('of an image names the articles that show it, and not what it is now', async () => {
    const imageId = await world.image('Seen');
    const id = await world.article({ section: 'world', imageId });
    const all = await changesBy(() =>
      world.change((its) => updateImage(its, imageId, { caption: 'Anew' }, undefined)),
    );
    expect(all).toMatchObject([
      { kind: 'IMAGE_UPDATED', imageId: encodeGlobalId('Image', imageId) },
    ]);
    expect(all[0]!['touched']).toEqual([encodeGlobalId('Article', id)]);
  });
});
