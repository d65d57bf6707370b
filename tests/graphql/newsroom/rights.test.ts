import { expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { change, newDraft, type DraftChanged } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { adminToken, testServer } from '../../support/server.ts';

const database = testDatabase('newsroom');
const server = testServer(database);

const terms = { holder: 'The Tide', usageTerms: 'Ask first', aiUse: 'PROHIBITED' };
const unsaid = { holder: null, usageTerms: null, aiUse: null };

interface Shown {
  content: { rights: typeof terms };
  article: { rights: typeof terms } | null;
  diff: { fields: { field: string }[] };
}

/** What editors and the public are told of a draft's rights, and which fields changed since revision 1. */
async function shown({ id }: DraftChanged): Promise<Shown> {
  const fields = 'rights { holder usageTerms aiUse }';
  const query = `query ($id: ID!) { draft(id: $id) {
    content { ${fields} } article { ${fields} } diff(from: 1) { fields { field } }
  } }`;
  const { data } = await send(server().url, query, { id }, adminToken);
  return (data as { draft: Shown } | null)!.draft;
}

const save = (draft: DraftChanged, rights: object) =>
  draft.next('saveDraft', { content: { rights } });

it('nothing is said of a story until somebody says it', async () => {
  const draft = await (await newDraft(server().url)).next('publish');
  expect(await shown(draft)).toMatchObject({
    content: { rights: unsaid },
    article: { rights: unsaid },
  });
});

it('what is said is public from the next publication, and so is its end', async () => {
  const published = await (await newDraft(server().url, { rights: terms })).next('publish');
  expect(await shown(published)).toMatchObject({ article: { rights: terms } });
  const saved = await save(published, unsaid);
  expect(await shown(saved)).toMatchObject({
    content: { rights: unsaid },
    article: { rights: terms },
  });
  expect(await shown(await saved.next('publish'))).toMatchObject({ article: { rights: unsaid } });
});

it('a field that is left out stays as it is; an empty text says nothing', async () => {
  const draft = await newDraft(server().url, { rights: terms });
  const other = await save(draft, { holder: '  The Ebb ' });
  const { content, diff } = await shown(other);
  expect(content.rights).toEqual({ ...terms, holder: 'The Ebb' });
  expect(diff.fields).toEqual([{ field: 'rights.holder' }]);
  const emptied = await shown(await save(other, { usageTerms: ' ' }));
  expect(emptied.content.rights).toEqual({ ...terms, holder: 'The Ebb', usageTerms: null });
});

it('two editors change different fields of it, or conflict over the same', async () => {
  const draft = await newDraft(server().url, { rights: terms });
  await save(draft, { holder: 'The Ebb' });
  const merged = await save(draft, { aiUse: 'ALLOWED' });
  const { content } = await shown(merged);
  expect(content.rights).toEqual({ ...terms, holder: 'The Ebb', aiUse: 'ALLOWED' });
  const late = { id: draft.id, expectedVersion: 1, content: { rights: { holder: 'The Flow' } } };
  const result = await change(server().url, 'saveDraft', late);
  expect(result).toMatchObject({ __typename: 'Conflict', fields: ['rights.holder'] });
});

it('comes back with an earlier revision', async () => {
  const draft = await newDraft(server().url, { rights: terms });
  const restored = await (await save(draft, unsaid)).next('restoreRevision', { revision: 1 });
  expect((await shown(restored)).content.rights).toEqual(terms);
});
