import { describe, expect, it } from '@jest/globals';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { rowCounts } from '../../support/mutations.ts';
import { adminToken } from '../../support/admin-token.ts';
import { newToken } from '../../support/tokens.ts';
import { sectionDesk, story } from './section-desk.ts';

const { database, server, change, create, update, move, resolve, page, publish, childrenOf } =
  sectionDesk();

describe('a section is added', () => {
  it('at its place among its siblings, and is there at once', async () => {
    const { section } = await create('world', 'asia', { name: 'Asia', position: 1 });
    expect(section).toMatchObject({ path: '/world/asia', name: 'Asia', version: 1 });
    await create('/world/', 'oceania');
    expect(await childrenOf('world')).toEqual(['europe', 'asia', 'americas', 'africa', 'oceania']);
    expect(await page('/world/asia')).toEqual([200, null]);
  });

  it('and so is one below it in the same request', async () => {
    const query = `mutation { a: createSection(input: { slug: "a", name: "A" }) { ...S }
      b: createSection(input: { parent: "a", slug: "b", name: "B" }) { ...S } }
      fragment S on SectionChange { section { ancestors { slug } children { slug } } }`;
    const { data } = await send(server().url, query, {}, adminToken);
    expect(data).toEqual({
      a: { section: { ancestors: [], children: [] } },
      b: { section: { ancestors: [{ slug: 'a' }], children: [] } },
    });
  });

  it.each([
    [null, 'graphql', {}, 'slug', /address of the server/],
    [null, 'world', {}, 'slug', /There is a section "world" already: "world-2" is free/],
    ['world', 'europe', {}, 'slug', /"europe-2" is free/],
    ['world', 'Not One', {}, 'slug', /is no slug/],
    ['nowhere', 'x', {}, 'parent', /There is no section "nowhere"/],
    ['', 'x', {}, 'parent', /There is no section ""/],
    ['world', 'x', { name: ' ' }, 'name', /empty/],
    ['world', 'x', { position: -1 }, 'position', /0 for the first/],
    ['world/europe/nordics', story, {}, 'slug', /is or was the address of a story/],
  ])('but not at %s as %s with %j', async (parent, slug, given, field, message) => {
    const before = await rowCounts(database());
    const result = await create(parent, slug, given);
    expect([result.__typename, result.field]).toEqual(['InputProblem', field]);
    expect(result.message).toMatch(message);
    expect(await rowCounts(database())).toEqual(before);
  });

  it('but not deeper than readers could follow', async () => {
    let path = 'sport';
    for (let level = 2; level <= 8; level++) {
      await create(path, `l${level}`);
      path += `/l${level}`;
    }
    expect(await create(path, 'l9')).toMatchObject({ field: 'parent' });
    await create(null, 'deep');
    expect(await move('sport', 1, 'deep')).toMatchObject({ field: 'parent' });
  });

  it('but not at an address that a story had, has moved from, or was taken down at', async () => {
    const first = await publish('Taken place', 'sport');
    const moved = await first.next('saveDraft', { content: { section: 'culture' } });
    const there = await moved.next('publish');
    expect(await create('sport', 'taken-place')).toMatchObject({ field: 'slug' });
    await there.next('withdraw', { reason: null });
    expect(await create('culture', 'taken-place')).toMatchObject({ field: 'slug' });
    await update('culture', 1, { slug: 'arts' });
    await create(null, 'culture');
    expect(await create('culture', 'taken-place')).toMatchObject({ field: 'slug' });
    expect(await resolve('/culture/taken-place')).toMatchObject({ __typename: 'Gone' });
  });

  it('and then no story below the same section can have its slug', async () => {
    await create('sport', 'sailing');
    const { path } = (await publish('Sailing', 'sport')).article!;
    expect(path).toBe('/sport/sailing-2');
    const draft = await newDraft(server().url, { section: 'sport', slug: 'sailing' });
    await expect(draft.next('publish')).rejects.toThrow('\\"sailing-3\\" is free');
  });

  it('by admins only', async () => {
    const { secret: token } = await newToken(database(), 'EDITOR');
    const input = { slug: 'x', name: 'X' };
    await expect(change('createSection', input, { token })).rejects.toThrow('FORBIDDEN');
    await expect(change('deleteSection', { path: 'sport' }, { token })).rejects.toThrow(
      'FORBIDDEN',
    );
  });
});
