import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { testApi } from './api.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);

const since = (hours: number) => hour(hours).toISOString();

async function resolve(path: string): Promise<unknown> {
  const { it } = await api.ask<{ it: unknown }>(
    `query ($path: String!) { it: resolve(path: $path) { __typename
      ... on Article { path } ... on Section { path } ... on Author { path } ... on Topic { path }
      ... on Redirect { path url since } ... on Gone { kind reason since } } }`,
    { path },
  );
  return it;
}

const redirect = (path: string, hours: number) => ({
  ...{ __typename: 'Redirect', path, url: `https://news.test${path}`, since: since(hours) },
});

describe('what stands at a path', () => {
  beforeAll(async () => {
    await world.article({
      slug: 'a-story',
      section: 'world/europe',
      authors: ['Ann'],
      topics: ['Rail'],
    });
    await world.draft({ slug: 'a-draft', section: 'world/europe' });
  });

  it.each([
    ['/world/europe/a-story', 'Article', '/world/europe/a-story'],
    ['/world/europe', 'Section', '/world/europe'],
    ['/world', 'Section', '/world'],
    ['/authors/ann', 'Author', '/authors/ann'],
    ['/topics/rail', 'Topic', '/topics/rail'],
    ['world/europe/a-story', 'Article', '/world/europe/a-story'],
    ['//world//europe/a-story//', 'Article', '/world/europe/a-story'],
    ['/authors/ann/', 'Author', '/authors/ann'],
  ])('%s is the %s %s', async (path, __typename, canonical) => {
    expect(await resolve(path)).toEqual({ __typename, path: canonical });
  });

  it.each([
    ...['', '/', '///', '/nothing', '/world/nothing', '/nothing/a-story', '/a-story'],
    ...['/world/europe/a-story/more', '/world/europe/a-draft', '/World', '/world%2Feurope'],
    // The story stands one section further down, or up.
    ...['/world/a-story', '/world/europe/nordics/a-story'],
    // First segments that belong to the server, and that no section can have.
    ...['/authors', '/topics', '/authors/ann/a-story', '/topics/rail/more', '/authors/rail'],
    ...['/topics/ann', '/graphql', '/health', '/search', '/sitemap', '/media/a-story'],
  ])('nothing ever stood at "%s"', async (path) => {
    expect(await resolve(path)).toBeNull();
  });
});

describe('a story that was renamed or moved', () => {
  it('leads from each of its former addresses to where it is now', async () => {
    const id = await world.article({ slug: 'one', section: 'sport' });
    await world.save(id, { slug: 'two' });
    await world.publish(id, { at: hour(1) });
    await world.save(id, { section: 'world' });
    await world.publish(id, { at: hour(2) });
    expect(await resolve('/sport/one')).toEqual(redirect('/world/two', 1));
    expect(await resolve('/sport/two')).toEqual(redirect('/world/two', 2));
    expect(await resolve('/world/one')).toBeNull();
  });

  it('may go back to an address it had', async () => {
    const id = await world.article({ slug: 'there', section: 'sport' });
    for (const [n, slug] of ['back', 'there'].entries()) {
      await world.save(id, { slug });
      await world.publish(id, { at: hour(n + 1) });
    }
    expect(await resolve('/sport/there')).toEqual({ __typename: 'Article', path: '/sport/there' });
    expect(await resolve('/sport/back')).toEqual(redirect('/sport/there', 2));
  });
});

describe('a story that was taken down', () => {
  it('is gone from all of its addresses, with the reason, until it returns', async () => {
    const id = await world.article({ slug: 'before', section: 'sport' });
    await world.save(id, { slug: 'after' });
    await world.publish(id, { at: hour(1) });
    await world.withdraw(id, 'It was wrong', { at: hour(2) });
    const gone = { __typename: 'Gone', kind: 'WITHDRAWN', reason: 'It was wrong', since: since(2) };
    expect(await resolve('/sport/after')).toEqual(gone);
    expect(await resolve('/sport/before')).toEqual(gone);
    expect(await resolve('/world/after')).toBeNull();
    await world.publish(id, { at: hour(3) });
    expect(await resolve('/sport/after')).toMatchObject({ __typename: 'Article' });
    expect(await resolve('/sport/before')).toEqual(redirect('/sport/after', 1));
  });

  it('says nothing when there was no reason', async () => {
    await world.withdraw(await world.article({ slug: 'no-reason', section: 'sport' }));
    expect(await resolve('/sport/no-reason')).toMatchObject({ kind: 'WITHDRAWN', reason: null });
  });
});
