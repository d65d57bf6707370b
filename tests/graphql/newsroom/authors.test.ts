import { afterEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { mutate, pageAt, resolvePath, rowCounts } from '../../support/mutations.ts';
import { testServer } from '../../support/server.ts';
import { newToken } from '../../support/tokens.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
afterEach(() => expect(server().reported).toEqual([]));

const change = (mutation: string, input: object, options = {}) =>
  mutate(server().url, mutation, input, options);
const create = (input: object) => change('createAuthor', input);
const rename = (author: string, expectedVersion: number, given: object) =>
  change('updateAuthor', { author, expectedVersion, ...given });
const merge = (from: string, into: string) => change('mergeAuthors', { from, into });
const resolve = (path: string) => resolvePath(server().url, path);

/** Names in a byline, with roles. */
async function byline(slug: string): Promise<string[]> {
  const query = `query ($slug: String!) { article(slug: $slug) { byline { author { name } role } } }`;
  const { data } = await send(server().url, query, { slug });
  const { article } = data as unknown as {
    article: { byline: { author: { name: string }; role: string | null }[] };
  };
  return article.byline.map(({ author, role }) =>
    role ? `${author.name} (${role})` : author.name,
  );
}

/** A published story by these authors, in their order. */
async function story(headline: string, entries: { author: string; role?: string }[]) {
  return (await newDraft(server().url, { headline, byline: entries })).next('publish');
}

describe('an author is added', () => {
  it('with a slug made from their name, and stands at their address at once', async () => {
    const { author } = await create({ name: ' Ægir Ólafsson ', jobTitle: 'Editor', bio: ' ' });
    expect(author).toEqual({
      ...{ slug: 'aegir-olafsson', name: 'Ægir Ólafsson', path: '/authors/aegir-olafsson' },
      ...{ jobTitle: 'Editor', bio: null, version: 1 },
    });
    expect(await pageAt(server().url, '/authors/aegir-olafsson')).toEqual([200, null]);
  });

  it.each([
    ['an empty name', { name: '  ' }, 'name', 'The name is empty: give one'],
    ['a name on two lines', { name: 'A\nB' }, 'name', /line break/],
    ['a long name', { name: 'x'.repeat(201) }, 'name', /over 200 characters/],
    ['no slug', { name: 'A', slug: 'Not One' }, 'slug', /is no slug/],
    ['a long bio', { name: 'A', bio: 'x'.repeat(2001) }, 'bio', /over 2000 characters/],
    ['a control character', { name: 'A', jobTitle: 'a\u0007b' }, 'jobTitle', /control character/],
    [
      'a slug that is taken',
      { name: 'Harriet Pell' },
      'slug',
      'Another author has the slug "harriet-pell": "harriet-pell-2" is free',
    ],
  ])('but not from %s, and then nothing is written', async (_what, input, field, message) => {
    const before = await rowCounts(database());
    const result = await create(input);
    expect([result.__typename, result.field]).toEqual(['InputProblem', field]);
    expect(result.message).toMatch(message);
    expect(await rowCounts(database())).toEqual(before);
  });

  it('but not at an address that leads to somebody', async () => {
    await create({ name: 'Old Name' });
    await rename('old-name', 1, { slug: 'new-name' });
    expect((await create({ name: 'Old Name' })).message).toBe(
      'The slug "old-name" leads to the author that had it before: "old-name-2" is free',
    );
  });

  it('by editors and admins only', async () => {
    const { secret: token } = await newToken(database(), 'CONTRIBUTOR');
    const given = { name: 'Nobody' };
    await expect(change('createAuthor', given, { token })).rejects.toThrow('FORBIDDEN');
  });

  it('once under a key, and not at all by a dry run', async () => {
    const before = await rowCounts(database());
    const dry = await change('createAuthor', { name: 'Dry Run' }, { args: ', dryRun: true' });
    expect(dry).toMatchObject({ dryRun: true, author: { slug: 'dry-run', version: 1 } });
    expect(await rowCounts(database())).toEqual(before);
    const args = ', idempotencyKey: "add-1"';
    const first = await change('createAuthor', { name: 'Once Only' }, { args });
    expect(await change('createAuthor', { name: 'Once Only' }, { args })).toEqual(first);
  });
});

describe('an author who is renamed', () => {
  it('has the new name in bylines, and is found at the new address from the old', async () => {
    const start = Date.now();
    const { author } = await rename('tom-ashby-reed', 1, { name: 'Tom Ashby', slug: 'tom-ashby' });
    expect(author).toMatchObject({ version: 2, path: '/authors/tom-ashby' });
    const moved = await resolve('/authors/tom-ashby-reed');
    expect(moved).toMatchObject({ __typename: 'Redirect', path: '/authors/tom-ashby' });
    expect(Date.parse(moved!.since!)).toBeGreaterThanOrEqual(start);
    expect(await pageAt(server().url, '/authors/tom-ashby-reed')).toEqual([
      ...[301, '/authors/tom-ashby'],
    ]);
    const { articleByline } = database().prisma;
    const { article } = await articleByline.findFirstOrThrow({
      where: { author: { slug: 'tom-ashby' } },
      select: { article: { select: { slug: true } } },
    });
    expect(await byline(article.slug)).toContainEqual(expect.stringContaining('Tom Ashby'));
  });

  it('again and again: all addresses lead straight to the last', async () => {
    await create({ name: 'A One' });
    await rename('a-one', 1, { slug: 'b-one' });
    await rename('b-one', 2, { slug: 'c-one' });
    for (const slug of ['a-one', 'b-one'])
      expect(await resolve(`/authors/${slug}`)).toMatchObject({ path: '/authors/c-one' });
    const { message } = await rename('a-one', 3, { name: 'X' });
    expect(message).toBe('"a-one" has the slug "c-one" now: give that');
  });

  it('back to a slug they had stands there, and the other leads to it', async () => {
    await create({ name: 'There' });
    await rename('there', 1, { slug: 'elsewhere' });
    await rename('elsewhere', 2, { slug: 'there' });
    expect(await resolve('/authors/there')).toMatchObject({ __typename: 'Author' });
    expect(await resolve('/authors/elsewhere')).toMatchObject({ path: '/authors/there' });
  });

  it('can swap slugs with another, for whoever has a slug comes first', async () => {
    await create({ name: 'Left', slug: 'left' });
    await create({ name: 'Right', slug: 'right' });
    expect((await rename('left', 1, { slug: 'right' })).message).toBe(
      'Another author has the slug "right": "right-2" is free',
    );
    await rename('left', 1, { slug: 'middle' });
    await rename('right', 1, { slug: 'left' });
    await rename('middle', 2, { slug: 'right' });
    expect(await resolve('/authors/left')).toMatchObject({ __typename: 'Author' });
    expect(await resolve('/authors/middle')).toMatchObject({ path: '/authors/right' });
    const { data } = await send(
      server().url,
      '{ a: author(slug: "left") { name } b: author(slug: "right") { name } }',
    );
    expect(data).toEqual({ a: { name: 'Right' }, b: { name: 'Left' } });
  });
});

describe('what others changed meanwhile', () => {
  it('is kept in other fields, and a VersionProblem in the same', async () => {
    await create({ name: 'Shared', jobTitle: 'Writer' });
    await rename('shared', 1, { name: 'Shared Name' });
    const other = await rename('shared', 1, { bio: 'Somebody.' });
    expect(other.author).toMatchObject({ name: 'Shared Name', bio: 'Somebody.', version: 3 });
    const before = await rowCounts(database());
    const clash = await rename('shared', 1, { name: 'My Name', jobTitle: 'Editor' });
    expect(clash).toEqual({
      ...{ __typename: 'VersionProblem', field: 'expectedVersion', fields: ['name'], version: 3 },
      message: 'Somebody else changed name meanwhile; nothing was done',
      remedy: 'Look at what is there now, then send it again with expectedVersion 3',
    });
    expect(await rowCounts(database())).toEqual(before);
    const same = await rename('shared', 1, { name: 'Shared Name' });
    expect(same.author).toMatchObject({ version: 3 });
  });

  it.each([0, 2])('is asked for by a version that was; %d never was', async (version) => {
    const { field, message } = await rename('harriet-pell', version, { name: 'H' });
    expect(field).toBe('expectedVersion');
    expect(message).toBe(`There were versions 1 to 1: give the one you have read, not ${version}`);
  });
});

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

const editor = () => newToken(database(), 'EDITOR');
