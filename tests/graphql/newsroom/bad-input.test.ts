import { afterEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { change, newDraft, type DraftChanged } from '../../support/drafts.ts';
import { rowCounts } from '../../support/mutations.ts';
import { testServer } from '../../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
afterEach(() => expect(server().reported).toEqual([]));

const valid = { headline: 'A headline', section: 'politics', markdown: 'Words.' };
const zoe = { author: 'zoe-lindqvist' };

describe('content that is wrong is told, on the right field, and changes nothing', () => {
  const wrong = [
    [{ headline: '' }, 'headline', /empty/],
    [{ headline: '   ' }, 'headline', /empty/],
    [{ headline: 'x'.repeat(301) }, 'headline', /over 300 characters/],
    [{ rights: { holder: 'x'.repeat(201) } }, 'rights.holder', /over 200 characters/],
    [{ rights: { holder: 'A\nB' } }, 'rights.holder', /line break/],
    [{ rights: { usageTerms: 'x'.repeat(2001) } }, 'rights.usageTerms', /over 2000 characters/],
    [{ section: 'no/such' }, 'section', /There is no section "no\/such"/],
    [{ slug: 'Not A Slug' }, 'slug', /is no slug/],
    [{ language: 'en_GB' }, 'language', /BCP 47/],
    [{ markdown: 'x'.repeat(1024 * 1024 + 1) }, 'markdown', /over 1048576 bytes/],
    [{ markdown: 'x\n\n'.repeat(10_000) }, 'markdown', /over 20000 lines/],
    [{ byline: [{ author: 'nobody' }] }, 'byline', /There is no author "nobody"/],
    [{ byline: [zoe, zoe] }, 'byline', /stands twice/],
    [{ byline: [zoe, { ...zoe, role: 'Photographs' }] }, 'byline', /stands twice/],
    [{ topics: [{ slug: 'no-such' }] }, 'topics', /There is no topic "no-such"/],
    [{ topics: [{ name: 'Half a topic' }] }, 'topics', /unclear/],
    [{ topics: [{ name: 'New', type: 'SUBJECT' }, { slug: 'nope' }] }, 'topics', /nope/],
    [{ image: 'bm9wZQ' }, 'image', /is no id/],
    [{ related: ['bm9wZQ'] }, 'related', /is no id/],
  ] as const;
  // A megabyte is no name for a test.
  const table = wrong.map((each) => [JSON.stringify(each[0]).slice(0, 80), ...each] as const);

  it.each(table)('to begin a story: %s', async (_name, content, field, message) => {
    const before = await rowCounts(database());
    const input = { content: { ...valid, ...content } };
    const result = await change(server().url, 'createDraft', input);
    expect(result).toMatchObject({ __typename: 'InputProblem', field });
    expect(result).toHaveProperty('message', expect.stringMatching(message));
    expect(await rowCounts(database())).toEqual(before);
  });

  it.each(table)('to save one: %s', async (_name, content, field, message) => {
    await isRefused(await newDraft(server().url), 'saveDraft', { content }, field, message);
  });
});

describe('an action that cannot be is told, on the right field, and changes nothing', () => {
  it('on a version that never was', async () => {
    const message = /^The draft has had versions 1 to 1: give the one you have read, not 7$/;
    for (const mutation of ['submitDraft', 'publish']) {
      const draft = await newDraft(server().url);
      await isRefused(draft, mutation, { expectedVersion: 7 }, 'expectedVersion', message);
    }
  });

  it('pinning a story to itself', async () => {
    const draft = await newDraft(server().url);
    const input = { content: { related: [draft.id] } };
    await isRefused(draft, 'saveDraft', input, 'related', /^A story is pinned to itself/);
  });

  it.each(['2020-01-01T00:00:00Z', new Date(Date.now() - 1000).toISOString()])(
    'scheduling for %s',
    async (at) => {
      await isRefused(await newDraft(server().url), 'schedule', { at }, 'at', /past|future/);
    },
  );

  it('publishing without a section', async () => {
    const draft = await newDraft(server().url, { section: null });
    await isRefused(draft, 'publish', {}, 'section', /section/);
  });

  it('publishing at an address that another story has: a free one is proposed, and works', async () => {
    const draft = await newDraft(server().url, { slug: 'recount-ordered-ternholm' });
    const message =
      /^Another story has the slug "recount-ordered-ternholm": "([a-z0-9-]+)" is free$/;
    const said = await isRefused(draft, 'publish', {}, 'slug', message);
    const [, slug] = message.exec(said)!;
    const published = await (await draft.next('saveDraft', { content: { slug } })).next('publish');
    expect(published.article?.path).toBe(`/politics/${slug}`);
    expect((await fetch(`${server().url}${published.article!.path}`)).status).toBe(200);
  });
});

/** Does it, and sees it told and nothing changed; answers with what was said. */
async function isRefused(
  draft: DraftChanged,
  mutation: string,
  input: object,
  field: string,
  message: RegExp,
): Promise<string> {
  const [rows, before] = [await rowCounts(database()), await draft.read()];
  const given = { id: draft.id, expectedVersion: draft.version, ...input };
  const result = await change(server().url, mutation, given);
  if (result.__typename === 'DraftChange') throw new Error('it was done');
  expect(result).toMatchObject({ __typename: 'InputProblem', field });
  expect(result.message).toMatch(message);
  expect(await rowCounts(database())).toEqual(rows);
  expect(await draft.read()).toEqual(before);
  return result.message;
}
