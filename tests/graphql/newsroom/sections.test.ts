import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { newDraft } from '../../support/drafts.ts';
import { send } from '../../support/graphql.ts';
import { keep } from '../../support/keep.ts';
import { mutate, pageAt, resolvePath, rowCounts } from '../../support/mutations.ts';
import { adminToken, testServer } from '../../support/server.ts';
import { newToken } from '../../support/tokens.ts';

const database = testDatabase('newsroom');
const server = testServer(database);
let restore: () => Promise<void>;
beforeAll(async () => void (restore = await keep(database())));
afterEach(async () => {
  expect(server().reported).toEqual([]);
  await restore();
});

const change = (mutation: string, input: object, options = {}) =>
  mutate(server().url, mutation, input, options);
const create = (parent: string | null, slug: string, given: object = {}) =>
  change('createSection', { parent, slug, name: slug, ...given });
const update = (path: string, expectedVersion: number, given: object) =>
  change('updateSection', { path, expectedVersion, ...given });
const move = (path: string, expectedVersion: number, parent: string | null, given: object = {}) =>
  change('moveSection', { path, expectedVersion, parent, ...given });
const remove = (path: string) => change('deleteSection', { path });
const resolve = (path: string) => resolvePath(server().url, path);
const page = (path: string) => pageAt(server().url, path);

const publish = async (headline: string, section: string) =>
  (await newDraft(server().url, { headline, section })).next('publish');

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data } = await send(server().url, query, variables);
  return data as Data;
}

/** How many stories stand right in a section, and in it with all below it: `1/10`. Counted and listed. */
async function counts(path: string): Promise<string> {
  const list = 'totalCount edges { node { id } }';
  const { section } = await ask<{ section: Record<'own' | 'all', List> }>(
    `query ($path: String!) { section(path: $path) {
      own: articles(first: 100, includeSubsections: false) { ${list} }
      all: articles(first: 100) { ${list} } } }`,
    { path },
  );
  for (const { totalCount, edges } of Object.values(section))
    expect(edges).toHaveLength(totalCount);
  return `${section.own.totalCount}/${section.all.totalCount}`;
}

interface List {
  totalCount: number;
  edges: unknown[];
}

async function childrenOf(path: string): Promise<string[]> {
  const { section } = await ask<{ section: { children: { slug: string }[] } }>(
    'query ($path: String!) { section(path: $path) { children { slug } } }',
    { path },
  );
  return section.children.map(({ slug }) => slug);
}

async function breadcrumbsOf(slug: string): Promise<string[]> {
  const { article } = await ask<{ article: { breadcrumbs: { path: string }[] } }>(
    'query ($slug: String!) { article(slug: $slug) { breadcrumbs { path } } }',
    { slug },
  );
  return article.breadcrumbs.map(({ path }) => path);
}

/** A story that stands three levels down. */
const story = 'reindeer-herders-wind-ruling';

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

describe('a section that is renamed', () => {
  it('takes all below it along; old addresses of all of them lead to the new', async () => {
    const start = Date.now();
    const { section } = await update('world', 1, { slug: 'globe', name: 'Globe' });
    expect(section).toMatchObject({ path: '/globe', name: 'Globe', version: 2 });
    const article = `/globe/europe/nordics/${story}`;
    expect(await breadcrumbsOf(story)).toEqual([
      ...['/', '/globe', '/globe/europe', '/globe/europe/nordics', article],
    ]);
    for (const [from, to] of [
      ['/world', '/globe'],
      ['/world/europe/nordics', '/globe/europe/nordics'],
      [`/world/europe/nordics/${story}`, article],
    ] as const) {
      const moved = await resolve(from);
      expect(moved).toMatchObject({ __typename: 'Redirect', path: to });
      expect(Date.parse(moved!.since!)).toBeGreaterThanOrEqual(start);
      expect(await page(from)).toEqual([301, to]);
      expect(await page(to)).toEqual([200, null]);
    }
  });

  it('again and again: all addresses lead straight to the last, and back home no further', async () => {
    await update('world', 1, { slug: 'b' });
    await update('b', 2, { slug: 'c' });
    for (const old of ['world', 'b']) {
      expect(await resolve(`/${old}/europe`)).toMatchObject({ path: '/c/europe' });
      expect(await resolve(`/${old}/europe/nordics/${story}`)).toMatchObject({
        path: `/c/europe/nordics/${story}`,
      });
    }
    expect((await update('b', 3, { name: 'X' })).message).toBe(
      'The section "b" is at "c" now: give that',
    );
    await update('c', 3, { slug: 'world' });
    expect(await resolve('/world/europe')).toMatchObject({ __typename: 'Section' });
    expect(await resolve('/c/europe')).toMatchObject({ path: '/world/europe' });
    const { formerSectionPath } = database().prisma;
    expect(await formerSectionPath.count({ where: { path: { startsWith: 'world' } } })).toBe(0);
  });

  it('can swap paths with another; the articles of both are found from their old addresses', async () => {
    await update('world/europe', 1, { slug: 'tmp' });
    await update('world/africa', 1, { slug: 'europe' });
    await update('world/tmp', 2, { slug: 'africa' });
    expect(await resolve('/world/europe')).toMatchObject({ __typename: 'Section' });
    const { a, b } = await ask<Record<'a' | 'b', { name: string }>>(
      '{ a: section(path: "world/africa") { name } b: section(path: "world/europe") { name } }',
    );
    expect([a.name, b.name]).toEqual(['Europe', 'Africa']);
    for (const [slug, from, to] of [
      ['danube-ferry-towns', 'europe', 'africa'],
      ['lake-ferry-kisanga', 'africa', 'europe'],
    ] as const) {
      expect(await page(`/world/${from}/${slug}`)).toEqual([301, `/world/${to}/${slug}`]);
    }
    expect(await page(`/world/tmp/danube-ferry-towns`)).toEqual([
      ...[301, '/world/africa/danube-ferry-towns'],
    ]);
  });

  it('keeps what others changed in other fields; the same is a VersionProblem', async () => {
    await update('world', 1, { name: 'The world' });
    expect(await update('world', 1, { name: 'Our world' })).toMatchObject({
      ...{ __typename: 'VersionProblem', fields: ['name'], version: 2 },
    });
    const { section } = await update('world', 1, { description: 'All of it.', position: 0 });
    expect(section).toMatchObject({ name: 'The world', description: 'All of it.', version: 3 });
    expect(await move('world', 2, null, { position: 3 })).toMatchObject({
      ...{ __typename: 'VersionProblem', fields: ['position'] },
    });
  });
});

describe('a section that is moved', () => {
  it('leaves the lists of the sections above it and comes into those of the others', async () => {
    const names = ['world', 'world/europe', 'world/europe/nordics', 'business'];
    expect(await Promise.all(names.map(counts))).toEqual(['1/10', '2/5', '3/3', '3/8']);
    const { section } = await move('world/europe', 1, 'business', { position: 0 });
    expect(section).toMatchObject({ path: '/business/europe', version: 2 });
    expect(await Promise.all(['world', 'business', 'business/europe'].map(counts))).toEqual([
      '1/5',
      '3/13',
      '2/5',
    ]);
    expect(await counts('business/europe/nordics')).toBe('3/3');
    expect(await childrenOf('business')).toEqual(['europe', 'energy']);
    const article = `/business/europe/nordics/${story}`;
    expect(await breadcrumbsOf(story)).toEqual([
      ...['/', '/business', '/business/europe', '/business/europe/nordics', article],
    ]);
    expect(await page(`/world/europe/nordics/${story}`)).toEqual([301, article]);
    expect(await resolve('/world/europe/nordics')).toMatchObject({
      path: '/business/europe/nordics',
    });
  });

  it('to the top and back down is what it was', async () => {
    await move('world/europe', 1, null);
    expect(await counts('world')).toBe('1/5');
    expect(await page(`/europe/nordics/${story}`)).toEqual([200, null]);
    await move('europe', 2, 'world', { position: 0 });
    expect(await counts('world')).toBe('1/10');
    expect(await resolve('/world/europe')).toMatchObject({ __typename: 'Section' });
    expect(await page(`/europe/nordics/${story}`)).toEqual([
      ...[301, `/world/europe/nordics/${story}`],
    ]);
  });

  it('leaves its path to another, and its stories are found from there all the same', async () => {
    await move('world/europe', 1, 'business');
    await create('world', 'europe');
    const { path } = (await publish('In the new one', 'world/europe')).article!;
    expect(await page(path)).toEqual([200, null]);
    expect(await page('/world/europe')).toEqual([200, null]);
    expect(await page('/world/europe/danube-ferry-towns')).toEqual([
      ...[301, '/business/europe/danube-ferry-towns'],
    ]);
    expect(await page(`/world/europe/nordics/${story}`)).toEqual([
      ...[301, `/business/europe/nordics/${story}`],
    ]);
  });

  it.each([
    ['world', 1, 'world/europe/nordics', 'parent', /below itself/],
    ['world', 1, 'world', 'parent', /below itself/],
    ['world', 1, 'nowhere', 'parent', /There is no section "nowhere"/],
    ['nowhere', 1, null, 'path', /There is no section "nowhere"/],
    ['world', 7, null, 'expectedVersion', /versions 1 to 1/],
  ])('is refused: %s (version %s) below %s', async (path, version, parent, field, message) => {
    const before = await rowCounts(database());
    const result = await move(path, version, parent);
    expect([result.__typename, result.field]).toEqual(['InputProblem', field]);
    expect(result.message).toMatch(message);
    expect(await rowCounts(database())).toEqual(before);
  });

  it('is refused where its slug is taken by a section or the server, and without a place', async () => {
    await create('business', 'europe');
    expect(await move('world/europe', 1, 'business')).toMatchObject({ field: 'parent' });
    await create('business', 'search');
    expect(await move('business/search', 1, null)).toMatchObject({ field: 'parent' });
    const nowhere = await change('moveSection', { path: 'world', expectedVersion: 1 });
    expect(nowhere).toMatchObject({ __typename: 'InputProblem', field: 'parent' });
  });

  it('is as it was after a dry run', async () => {
    const before = await rowCounts(database());
    const input = { path: 'world/europe', expectedVersion: 1, parent: null };
    const dry = await change('moveSection', input, { args: ', dryRun: true' });
    expect(dry).toMatchObject({ dryRun: true, section: { path: '/europe', version: 2 } });
    expect(await rowCounts(database())).toEqual(before);
    expect(await counts('world')).toBe('1/10');
  });

  it('is found by its old path by whoever writes for it', async () => {
    await move('world/europe', 1, 'business');
    expect((await publish('For the old place', 'world/europe')).article!.path).toBe(
      '/business/europe/for-the-old-place',
    );
  });
});

describe('a page capture', () => {
  it('that names sections as they were called comes into those that they are now', async () => {
    await update('world', 1, { slug: 'globe' });
    await move('globe/europe', 1, 'business');
    const crumbs = '  1. HOME\n  2. WORLD\n  3. EUROPE\n  4. New ferry';
    const text = `New ferry\n\n${crumbs}\n\nNew ferry\n\nWords.\n`;
    const input = { text, capturedAt: new Date().toISOString() };
    const { data, errors } = await send(
      server().url,
      `mutation ($input: ImportCaptureInput!) { importCapture(input: $input) {
        ... on CaptureImported { article { path } } ... on CaptureRefused { message } } }`,
      { input },
      adminToken,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ importCapture: { article: { path: '/business/europe/new-ferry' } } });
  });
});

describe('a section that is deleted', () => {
  it('is gone, with the paths it had', async () => {
    await update('sport/winter-sports', 1, { slug: 'snow' });
    expect(await remove('/sport/snow/')).toMatchObject({
      ...{ __typename: 'SectionDeletion', path: '/sport/snow' },
    });
    expect(await resolve('/sport/snow')).toBeNull();
    expect(await resolve('/sport/winter-sports')).toBeNull();
    expect(await childrenOf('sport')).toEqual([]);
  });

  it('is answered again under its key', async () => {
    const args = ', idempotencyKey: "delete-1"';
    const first = await change('deleteSection', { path: 'sport/winter-sports' }, { args });
    expect(await change('deleteSection', { path: 'sport/winter-sports' }, { args })).toEqual(first);
  });

  it('has to be free of all that needs it, and is told what does', async () => {
    await newDraft(server().url, { section: 'world' });
    const before = await rowCounts(database());
    const { field, message } = await remove('world');
    expect([field, message]).toEqual([
      'path',
      '"world" has subsections (world/europe, world/americas, world/africa), public stories (shipping-lanes-whales-accord), drafts (1): move or delete the subsections; publish the stories in another section; save the drafts with another section (drafts(section: "world"))',
    ]);
    expect(await rowCounts(database())).toEqual(before);
  });

  it('has to stay for addresses of stories that moved or were taken down', async () => {
    const draft = await publish('Here for a while', 'sport/winter-sports');
    const withdrawn = await draft.next('withdraw', { reason: null });
    expect((await remove('sport/winter-sports')).message).toContain('stories that were taken down');
    const saved = await withdrawn.next('saveDraft', { content: { section: 'sport' } });
    await saved.next('publish');
    expect((await remove('sport/winter-sports')).message).toBe(
      '"sport/winter-sports" has old addresses of stories that moved (here-for-a-while): it has to stay for the old addresses, rename or move it instead',
    );
  });
});
