import { describe, expect, it } from '@jest/globals';
import { send } from '../../support/graphql.ts';
import { rowCounts } from '../../support/mutations.ts';
import { adminToken } from '../../support/admin-token.ts';
import { sectionDesk, story } from './section-desk.ts';

const {
  database,
  server,
  ask,
  change,
  create,
  update,
  move,
  resolve,
  page,
  publish,
  counts,
  childrenOf,
  breadcrumbsOf,
} = sectionDesk();

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
