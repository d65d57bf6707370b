import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';
import { allCounts, importInto, later } from './import-newsroom.ts';
import { capturedAt, sample } from './sample-capture.ts';

const database = testDatabase('empty');
const world = newsroom(database);

const bring = (input: Parameters<typeof importInto>[1] = {}) => importInto(database(), input);

/** A capture of a page of its own: nothing that other tests import. */
const page = (title: string, changed: Parameters<typeof sample>[0] = {}) =>
  sample({ ...changed }).replaceAll('Rain stops play', title);

const articleOf = (id: string) =>
  database().prisma.article.findUniqueOrThrow({
    where: { id },
    include: {
      section: true,
      bylines: { include: { author: true }, orderBy: { position: 'asc' } },
      draft: { include: { views: true } },
    },
  });

describe('a capture of a new page', () => {
  it('is published with all that it says', async () => {
    const { outcome, articleId } = await bring();
    expect(outcome).toBe('CREATED');
    expect(await articleOf(articleId)).toMatchObject({
      ...{ slug: 'rain-stops-play', headline: 'Rain stops play', revision: 1, words: 4 },
      ...{ publishedAt: later(-10), updatedAt: later(-10) },
      section: { path: 'sport', name: 'SPORT' },
      bylines: [{ role: null, author: { name: 'Ann Lee', slug: 'ann-lee' } }],
      draft: { state: 'PUBLISHED', createdBy: 'token:test', views: { total: 618n } },
    });
  });

  it('makes the sections of its breadcrumbs, from the top, but for those that are there', async () => {
    const { id } = await world.section('sport');
    const crumbs = '1. HOME\n2. SPORT\n3. WATER POLO\n4. Splash\n';
    const { articleId } = await bring({ text: page('Splash', { crumbs }) });
    const { section } = await articleOf(articleId);
    expect(section).toMatchObject({ path: 'sport/water-polo', name: 'WATER POLO', parentId: id });
  });

  it('is by authors who are there already, if they are', async () => {
    const annId = await world.author('Ann Lee');
    const text = page('Two hands', { footer: 'Author: Bob Ray and Ann Lee\n' });
    const { bylines } = await articleOf((await bring({ text })).articleId);
    expect(bylines.map(({ author }) => author.name)).toEqual(['Bob Ray', 'Ann Lee']);
    expect(bylines[1]!.authorId).toBe(annId);
  });

  it('stands in the default section, made if need be, when it names none', async () => {
    const text = 'Plain\n\nA paragraph.\n';
    const { articleId } = await bring({ text, defaultSection: 'wire/overnight-desk' });
    expect(await articleOf(articleId)).toMatchObject({
      ...{ publishedAt: capturedAt, updatedAt: capturedAt, bylines: [] },
      section: { path: 'wire/overnight-desk', name: 'Overnight desk' },
      draft: { views: null },
    });
  });
});

describe('the same capture again', () => {
  it.each([
    ['as it was', (text: string) => text],
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['with white space at its ends', (text: string) => text.replaceAll('\n', '  \n') + '\n\n'],
  ])('%s changes nothing at all', async (_, saved) => {
    const { articleId } = await bring();
    const counts = await allCounts(database());
    const again = await bring({ text: saved(sample()), capturedAt: later(5) });
    expect(again).toEqual({ outcome: 'UNCHANGED', articleId });
    expect(await allCounts(database())).toEqual(counts);
  });

  it('makes one story, however often it comes at once', async () => {
    const text = page('All at once');
    const results = await Promise.all([bring({ text }), bring({ text }), bring({ text })]);
    const outcomes = results.map(({ outcome }) => outcome).toSorted();
    expect(outcomes).toEqual(['CREATED', 'UNCHANGED', 'UNCHANGED']);
    expect(new Set(results.map(({ articleId }) => articleId)).size).toBe(1);
    const { article } = database().prisma;
    expect(await article.count({ where: { headline: 'All at once' } })).toBe(1);
  });
});

describe('a later capture of the same page', () => {
  it('updates its story, which was first published when it was', async () => {
    const { articleId } = await bring({ text: page('Later') });
    const text = page('Later', { body: 'It stopped.\n' }).replace('10 hours ago', '1 hour ago');
    expect(await bring({ text, capturedAt: later(4) })).toMatchObject({
      outcome: 'UPDATED',
      articleId,
    });
    expect(await articleOf(articleId)).toMatchObject({
      ...{ slug: 'later', revision: 2, words: 2, publishedAt: later(-10), updatedAt: later(3) },
    });
  });

  it('that says the same of the story leaves it alone', async () => {
    const { articleId } = await bring({ text: page('Read on') });
    const before = await allCounts(database());
    const text = page('Read on').replace('618 Views', '702 Views').replace('10 hours', '11 hours');
    expect(await bring({ text, capturedAt: later(1) })).toMatchObject({
      outcome: 'UNCHANGED',
      articleId,
    });
    const rows = await allCounts(database());
    expect(rows).toEqual({ ...before, imported_captures: before['imported_captures']! + 1 });
  });

  it('is still the same page after two updates', async () => {
    const { articleId } = await bring({ text: page('Thrice') });
    for (const [hours, body] of [
      [1, 'One.\n'],
      [2, 'Two.\n'],
      [3, 'Three.\n'],
    ] as const) {
      const input = { text: page('Thrice', { body }), capturedAt: later(hours) };
      expect(await bring(input)).toMatchObject({ outcome: 'UPDATED', articleId });
    }
  });
});
