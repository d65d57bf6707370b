import { expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { change, newDraft, type DraftChanged } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { adminToken, testServer } from '../../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);

const editors = Array.from({ length: 20 }, (_, index) => index);

interface History {
  revisions: { number: number; content: { headline: string; standfirst: string | null } }[];
}

async function history({ id }: DraftChanged): Promise<History['revisions']> {
  const { data } = await send(
    server().url,
    `query ($id: ID!) { draft(id: $id) {
      revisions(first: 100) { number content { headline standfirst } }
    } }`,
    { id },
    adminToken,
  );
  return (data as { draft: History } | null)!.draft.revisions;
}

it('20 editors save the same draft: every save is in the history or was answered with a Conflict', async () => {
  const draft = await newDraft(server().url);
  const results = await Promise.all(
    editors.map((editor) =>
      change(server().url, 'saveDraft', {
        id: draft.id,
        expectedVersion: draft.version,
        content: { headline: `Headline of ${editor}` },
      }),
    ),
  );
  const saved = results.filter(({ __typename }) => __typename === 'DraftChange');
  const conflicts = results.filter(({ __typename }) => __typename === 'Conflict');
  expect(saved).toHaveLength(1);
  expect(conflicts).toHaveLength(19);
  const revisions = await history(draft);
  expect(revisions.map(({ number }) => number)).toEqual([2, 1]);
  const winner = results.findIndex(({ __typename }) => __typename === 'DraftChange');
  expect(revisions[0]!.content.headline).toBe(`Headline of ${winner}`);
});

it('20 editors save different fields or the same words: all are merged, none is lost', async () => {
  const draft = await newDraft(server().url);
  const results = await Promise.all(
    editors.map((editor) =>
      change(server().url, 'saveDraft', {
        id: draft.id,
        expectedVersion: draft.version,
        content: editor % 2 ? { headline: 'Agreed headline' } : { standfirst: 'Agreed standfirst' },
      }),
    ),
  );
  expect(results.map(({ __typename }) => __typename)).toEqual(editors.map(() => 'DraftChange'));
  const revisions = await history(draft);
  expect(revisions).toHaveLength(21);
  expect(revisions[0]!.content).toEqual({
    headline: 'Agreed headline',
    standfirst: 'Agreed standfirst',
  });
});

it('one mutation sent 20 times at once under one key is done once', async () => {
  const draft = await newDraft(server().url);
  const input = { id: draft.id, expectedVersion: draft.version, content: { headline: 'Once' } };
  const results = await Promise.all(
    editors.map(() =>
      change(server().url, 'saveDraft', input, { args: ', idempotencyKey: "save-1"' }),
    ),
  );
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(await history(draft)).toHaveLength(2);
});
