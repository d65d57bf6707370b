import { describe, expect, it } from '@jest/globals';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { pageAt, rowCounts } from '../../support/mutations.ts';
import { authorDesk } from './author-desk.ts';

const { database, server, create, rename, merge, resolve, editor, byline, story } = authorDesk();

describe('two authors who are one', () => {
  it('stand once in each byline, where the first of both stood', async () => {
    for (const name of ['Ida Berg', 'I. Berg', 'Other']) await create({ name });
    await story('Both first', [{ author: 'i-berg' }, { author: 'other' }, { author: 'ida-berg' }]);
    const roles = [{ author: 'other' }, { author: 'ida-berg', role: 'Data' }];
    await story('Both with roles', [...roles, { author: 'i-berg', role: 'Pictures' }]);
    await story('One alone', [{ author: 'other' }, { author: 'i-berg' }]);
    const { author } = await merge('i-berg', 'ida-berg');
    expect(author).toMatchObject({ slug: 'ida-berg', version: 1 });
    expect(await byline('both-first')).toEqual(['Ida Berg', 'Other']);
    expect(await byline('both-with-roles')).toEqual(['Other', 'Ida Berg (Data, Pictures)']);
    expect(await byline('one-alone')).toEqual(['Other', 'Ida Berg']);
  });

  it('are found at all addresses that either had', async () => {
    for (const name of ['M One', 'M Two', 'M Three']) await create({ name });
    await rename('m-one', 1, { slug: 'm-first' });
    await merge('m-first', 'm-two');
    await merge('m-two', 'm-three');
    for (const slug of ['m-one', 'm-first', 'm-two']) {
      expect(await resolve(`/authors/${slug}`)).toMatchObject({ path: '/authors/m-three' });
    }
    expect(await pageAt(server().url, '/authors/m-one')).toEqual([301, '/authors/m-three']);
  });

  it('are one in drafts from before, also when those are published after', async () => {
    for (const name of ['D One', 'D Two', 'D Three', 'D Four']) await create({ name });
    const entries = ['d-one', 'd-two', 'd-three'].map((author) => ({ author }));
    const draft = await newDraft(server().url, { headline: 'From before', byline: entries });
    await merge('d-one', 'd-three');
    await merge('d-three', 'd-four');
    const query =
      'query ($id: ID!) { draft(id: $id) { content { byline { author { slug } role } } } }';
    const { data } = await send(server().url, query, { id: draft.id }, (await editor()).secret);
    expect(data).toEqual({
      draft: {
        content: {
          byline: ['d-four', 'd-two'].map((slug) => ({ author: { slug }, role: null })),
        },
      },
    });
    await draft.next('publish');
    expect(await byline('from-before')).toEqual(['D Four', 'D Two']);
  });

  it('are still one when the one who stays takes the slug of the other, and another takes it then', async () => {
    for (const name of ['K Wrong', 'K Right', 'K Late']) await create({ name });
    const draft = await newDraft(server().url, {
      headline: 'Kept apart',
      byline: [{ author: 'k-right' }],
    });
    await merge('k-right', 'k-wrong');
    await rename('k-wrong', 1, { slug: 'k-right' });
    await rename('k-right', 2, { slug: 'k-new' });
    await rename('k-late', 1, { slug: 'k-right' });
    await draft.next('publish');
    expect(await byline('kept-apart')).toEqual(['K Wrong']);
  });

  it('are found by any of their slugs by whoever writes a byline', async () => {
    for (const name of ['N One', 'N Two']) await create({ name });
    await merge('n-one', 'n-two');
    await story('By an old name', [{ author: 'n-one' }]);
    expect(await byline('by-an-old-name')).toEqual(['N Two']);
  });

  it('are found by the name of either in an imported page', async () => {
    for (const name of ['Imported One', 'Imported Two']) await create({ name });
    await merge('imported-one', 'imported-two');
    const text = 'A capture\n\nWords.\n\nAuthor: Imported One\n';
    const input = { text, capturedAt: new Date().toISOString() };
    const { errors } = await send(
      server().url,
      'mutation ($input: ImportCaptureInput!) { importCapture(input: $input) { __typename } }',
      { input },
      (await editor()).secret,
    );
    expect(errors).toEqual([]);
    expect(await byline('a-capture')).toEqual(['Imported Two']);
  });

  it('are found in the list of drafts by the one who stays', async () => {
    for (const name of ['L One', 'L Two']) await create({ name });
    const { id } = await newDraft(server().url, { byline: [{ author: 'l-one' }] });
    await merge('l-one', 'l-two');
    const query = '{ drafts(author: "l-two") { edges { node { id } } } }';
    const { data } = await send(server().url, query, {}, (await editor()).secret);
    expect(data).toEqual({ drafts: { edges: [{ node: { id } }] } });
  });

  it.each([
    ['nobody', 'harriet-pell', 'from', /There is no author "nobody"/],
    ['harriet-pell', 'nobody', 'into', /There is no author "nobody"/],
    ['harriet-pell', 'harriet-pell', 'into', /the same author/],
  ])('but not %s and %s', async (from, into, field, message) => {
    const before = await rowCounts(database());
    const result = await merge(from, into);
    expect(result).toMatchObject({ __typename: 'InputProblem', field });
    expect(result.message).toMatch(message);
    expect(await rowCounts(database())).toEqual(before);
  });
});
