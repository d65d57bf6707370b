import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../support/database.ts';
import { hour, newsroom } from '../support/newsroom.ts';
import { testApi } from './api.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);

const redirect = (path: string) => ({ __typename: 'Redirect', path });

async function resolve(path: string): Promise<unknown> {
  const { it } = await api.ask<{ it: unknown }>(
    `query ($path: String!) { it: resolve(path: $path) { __typename ... on Article { path }
      ... on Section { path name } ... on Author { path } ... on Topic { path }
      ... on Redirect { path } ... on Gone { kind } } }`,
    { path },
  );
  return it;
}

/** Gives a section at the top another slug, and what is below it another path. */
async function renameSection(from: string, slug: string, at: Date): Promise<void> {
  const { section, formerSectionPath } = database().prisma;
  const moved = await section.findMany({
    where: { OR: [{ path: from }, { path: { startsWith: `${from}/` } }] },
  });
  for (const { id: sectionId, path } of moved) {
    await formerSectionPath.create({ data: { path, sectionId, movedAt: at } });
    const data = { path: slug + path.slice(from.length), ...(path === from && { slug }) };
    await section.update({ where: { id: sectionId }, data });
  }
}

describe('a section that moved', () => {
  beforeAll(async () => {
    const id = await world.article({ slug: 'old-words', section: 'abroad/near' });
    await world.save(id, { slug: 'new-words' });
    await world.publish(id);
    await world.withdraw(await world.article({ slug: 'withdrawn', section: 'abroad' }));
    await renameSection('abroad', 'world', hour(1));
  });

  it.each([
    ['/abroad', redirect('/world')],
    ['/abroad/near/', redirect('/world/near')],
    ['/abroad/near/new-words', redirect('/world/near/new-words')],
    ['/abroad/near/old-words', redirect('/world/near/new-words')],
    ['/world/near/old-words', redirect('/world/near/new-words')],
    ['/world/near/new-words', { __typename: 'Article', path: '/world/near/new-words' }],
    ['/abroad/withdrawn', { __typename: 'Gone', kind: 'WITHDRAWN' }],
    ['/abroad/nothing', null],
    ['/abroad/new-words', null],
  ])('%s', async (path, expected) => {
    expect(await resolve(path)).toEqual(expected);
  });
});

describe('a path that several sections had, one after the other', () => {
  beforeAll(async () => {
    await world.article({ slug: 'of-the-first', section: 'shared' });
    await renameSection('shared', 'first', hour(1));
    await world.article({ slug: 'of-the-second', section: 'shared' });
    await renameSection('shared', 'second', hour(2));
  });

  it('leads to the one that was there last', async () => {
    expect(await resolve('/shared')).toEqual(redirect('/second'));
  });

  it.each([
    ['/shared/of-the-first', redirect('/first/of-the-first')],
    ['/shared/of-the-second', redirect('/second/of-the-second')],
    ['/shared/of-nobody', null],
  ])('leads %s to where its story went', async (path, expected) => {
    expect(await resolve(path)).toEqual(expected);
  });
});

describe('a path that another section has now', () => {
  beforeAll(async () => {
    await world.article({ slug: 'moved-along', section: 'reused' });
    await renameSection('reused', 'elsewhere', hour(1));
    await world.article({ slug: 'newcomer', section: 'reused' });
  });

  it.each([
    ['/reused', { __typename: 'Section', path: '/reused', name: 'reused' }],
    ['/reused/newcomer', { __typename: 'Article', path: '/reused/newcomer' }],
    ['/elsewhere/newcomer', null],
    ['/reused/moved-along', redirect('/elsewhere/moved-along')],
  ])('%s', async (path, expected) => {
    expect(await resolve(path)).toEqual(expected);
  });
});

describe('an author or a topic that was renamed', () => {
  beforeAll(async () => {
    const { formerAuthorSlug, formerTopicSlug } = database().prisma;
    const [authorId, topicId] = [await world.author('Ann New'), await world.topic('Trains')];
    const movedAt = hour(1);
    await world.author('Bob');
    await formerAuthorSlug.createMany({
      data: [
        { slug: 'ann-old', authorId, movedAt },
        { slug: 'bob', authorId, movedAt },
      ],
    });
    await formerTopicSlug.create({ data: { slug: 'rail', topicId, movedAt } });
  });

  it.each([
    ['/authors/ann-old', redirect('/authors/ann-new')],
    ['/topics/rail', redirect('/topics/trains')],
    ['/authors/rail', null],
    // Somebody else has the slug now.
    ['/authors/bob', { __typename: 'Author', path: '/authors/bob' }],
  ])('%s', async (path, expected) => {
    expect(await resolve(path)).toEqual(expected);
  });
});
