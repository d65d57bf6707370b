import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { change, newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { adminToken, testServer } from '../../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);

/** How many rows each table has that a mutation could write to. */
async function counts(): Promise<Record<string, number>> {
  const { prisma } = database();
  const tables = ['draft', 'revision', 'article', 'topic', 'event', 'auditEntry'] as const;
  const entries = tables.map(async (table) => {
    const model = prisma[table] as { count(): Promise<number> };
    return [table, await model.count()] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

describe('a dry run', () => {
  it('answers with what would be and changes nothing', async () => {
    const draft = await newDraft(server().url);
    const before = await counts();
    const input = { id: draft.id, expectedVersion: draft.version };
    const result = await change(server().url, 'publish', input, { args: ', dryRun: true' });
    expect(result).toMatchObject({ dryRun: true, draft: { state: 'PUBLISHED', version: 2 } });
    expect(await counts()).toEqual(before);
    expect((await draft.read()).state).toBe('WRITING');
  });
});

it('an action from the wrong state says from which it is possible', async () => {
  const { id } = await newDraft(server().url);
  const result = await change(server().url, 'withdraw', { id, expectedVersion: 1 });
  expect(result).toMatchObject({
    __typename: 'StateProblem',
    state: 'WRITING',
    message:
      'withdraw is not possible: the draft is WRITING, not public, and must be WRITING, IN_REVIEW, SCHEDULED, PUBLISHED, WITHDRAWN, and public',
  });
});

describe('a published article', () => {
  it('is left alone by saves until published again; a typo fix does not move "Last update"', async () => {
    const draft = await newDraft(server().url, { headline: 'First words' });
    const published = await draft.next('publish');
    const saved = await published.next('saveDraft', { content: { headline: 'Second words' } });
    expect(saved).toMatchObject({ state: 'WRITING', article: { headline: 'First words' } });
    const { prisma } = database();
    const before = await prisma.article.findUniqueOrThrow({ where: { id: draft.uuid } });
    const again = await saved.next('publish', { significantUpdate: false });
    expect(again.article).toMatchObject({ headline: 'Second words', slug: 'first-words' });
    const after = await prisma.article.findUniqueOrThrow({ where: { id: draft.uuid } });
    expect(after.updatedAt).toEqual(before.updatedAt);
    expect(after.publishedAt).toEqual(before.publishedAt);
  });

  it('is withdrawn, answers 410, returns at the same address, and is killed for good', async () => {
    const published = await (
      await newDraft(server().url, { headline: 'Here and gone' })
    ).next('publish');
    const { path } = published.article!;
    const status = async () => (await fetch(`${server().url}${path}`)).status;
    expect(await status()).toBe(200);
    const withdrawn = await published.next('withdraw', { reason: 'We are checking.' });
    expect(await status()).toBe(410);
    const back = await withdrawn.next('publish');
    expect(back).toMatchObject({ article: { path }, firstPublishedAt: published.firstPublishedAt });
    expect(await status()).toBe(200);
    const killed = await back.next('kill', { reason: null });
    expect(killed).toMatchObject({ state: 'KILLED', article: null });
    expect(await status()).toBe(410);
    const input = { id: killed.id, expectedVersion: killed.version };
    const result = await change(server().url, 'publish', input);
    expect(result.__typename).toBe('StateProblem');
  });

  it('keeps its old address when its slug and section change', async () => {
    const draft = await newDraft(server().url, {
      headline: 'Moving house',
      section: 'world/africa',
    });
    const published = await draft.next('publish');
    const content = { slug: 'moved-house', section: 'culture' };
    const moved = await (await published.next('saveDraft', { content })).next('publish');
    expect(moved.article?.path).toBe('/culture/moved-house');
    const old = await fetch(`${server().url}/world/africa/moving-house`, { redirect: 'manual' });
    expect([old.status, old.headers.get('location')]).toEqual([301, '/culture/moved-house']);
  });
});

describe('the list of drafts', () => {
  it('is filtered by state, section, author, assignment and words', async () => {
    const draft = await newDraft(server().url, {
      headline: 'Zanzibarite found',
      section: 'science',
      byline: [{ author: 'zoe-lindqvist' }],
      markdown: 'A mineral of 100%_purity.',
    });
    await draft.next('assignDraft', { assignedTo: 'token:environment' });
    const found = async (filter: string) => {
      const query = `{ drafts(${filter}) { totalCount edges { node { id } } } }`;
      const { data } = await send(server().url, query, {}, adminToken);
      const { drafts } = data as unknown as {
        drafts: { totalCount: number; edges: { node: { id: string } }[] };
      };
      expect(drafts.edges.length).toBe(drafts.totalCount);
      return drafts.edges.some(({ node }) => node.id === draft.id);
    };
    expect(await found('search: "zanzibar"')).toBe(true);
    expect(await found('search: "100%_pur"')).toBe(true);
    expect(await found('search: "100_purity"')).toBe(false);
    expect(await found('first: 100, state: WRITING, section: "science"')).toBe(true);
    expect(await found('first: 100, state: IN_REVIEW')).toBe(false);
    expect(
      await found('first: 100, author: "zoe-lindqvist", assignedTo: "token:environment"'),
    ).toBe(true);
    expect(await found('author: "no-such"')).toBe(false);
  });
});

describe('the history', () => {
  it('shows what changed, word by word, and gives an earlier revision back', async () => {
    const draft = await newDraft(server().url, { headline: 'One two three' });
    const saved = await draft.next('saveDraft', { content: { headline: 'One 2 three' } });
    const query = `query ($id: ID!) { draft(id: $id) {
      diff(from: 1) { fields { field parts { kind text } } }
    } }`;
    const { data } = await send(server().url, query, { id: draft.id }, adminToken);
    expect(data).toEqual({
      draft: {
        diff: {
          fields: [
            {
              field: 'headline',
              parts: [
                { kind: 'SAME', text: 'One ' },
                { kind: 'REMOVED', text: 'two' },
                { kind: 'ADDED', text: '2' },
                { kind: 'SAME', text: ' three' },
              ],
            },
          ],
        },
      },
    });
    const restored = await saved.next('restoreRevision', { revision: 1 });
    expect(restored).toMatchObject({ revision: 3, content: { headline: 'One two three' } });
  });
});
