import { describe, expect, it } from '@jest/globals';
import { send } from '../../support/graphql.ts';
import { pageAt, rowCounts } from '../../support/mutations.ts';
import { newToken } from '../../support/tokens.ts';
import { authorDesk } from './author-desk.ts';

const { database, server, change, create, rename, resolve, byline } = authorDesk();

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
