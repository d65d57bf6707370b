import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { silentReads } from '../../../src/domain/reads.ts';
import { forgetOldViews, keptHours } from '../../../src/domain/view/forget-old-views.ts';
import { deepest, inAll, listDepth } from '../../../src/domain/view/most-read-candidates.ts';
import { readMostRead } from '../../../src/domain/view/most-read.ts';
import { testDatabase } from '../../support/database.ts';
import { hour, newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

/** Copies a public story so many times, by SQL; answers with their ids. */
async function copies(count: number): Promise<string[]> {
  const id = await world.article({ section: 'world' });
  const { prisma } = database();
  await prisma.$executeRaw`INSERT INTO drafts (id, state, version, revision, created_by, created_at, updated_at)
    SELECT gen_random_uuid(), 'WRITING', 1, 1, 'token:many', now(), now() FROM generate_series(1, ${count})`;
  await prisma.$executeRaw`INSERT INTO revisions (draft_id, number, headline, section_id, markdown, body, byline, saved_by, saved_at)
    SELECT d.id, 1, headline, section_id, markdown, body, byline, saved_by, saved_at
    FROM revisions r, drafts d WHERE r.draft_id = ${id}::uuid AND d.created_by = 'token:many'`;
  await prisma.$executeRaw`INSERT INTO article_slugs (slug, article_id)
    SELECT 'story-' || id, id FROM drafts WHERE created_by = 'token:many'`;
  const made = await prisma.$queryRaw<{ id: string }[]>`
    INSERT INTO articles (id, revision, slug, section_id, headline, language, body, words, published_at, updated_at)
    SELECT d.id, 1, 'story-' || d.id, section_id, headline, language, body, words, published_at, a.updated_at
    FROM articles a, drafts d WHERE a.id = ${id}::uuid AND d.created_by = 'token:many' RETURNING id::text`;
  return made.map((row) => row.id);
}

let ids: string[];
const all = async (hours: number, first: number) => {
  const list = await readMostRead(silentReads(database().prisma), {
    ...{ section: null, hours, first, now: hour(0) },
  });
  return list.map(({ article, views }) => ({ id: article.id, views }));
};

/** Hours of far more articles than are looked at; as news is, some are read throughout and most hardly ever. */
async function beRead(hours: number): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  const data = ids.flatMap((articleId, rank) =>
    Array.from({ length: hours }, (_, ago) => {
      const swing = 1 + ((rank * 7 + ago * 13) % 5);
      const views = 1 + Math.floor((swing * 3000) / (rank + 1));
      sums.set(articleId, (sums.get(articleId) ?? 0) + views);
      return { articleId, hour: hour(-ago), views };
    }),
  );
  await database().prisma.articleViewsHourly.createMany({ data });
  return sums;
}

it('the most read are right though not every article is looked at', async () => {
  ids = await copies(2 * deepest - 20);
  const sums = await beRead(6);
  const expected = [...sums]
    .sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))
    .map(([id, views]) => ({ id, views }));
  expect(await all(6, 50)).toEqual(expected.slice(0, 50));
}, 60_000);

it('one that is among the first of no hour is left out, as the API says', async () => {
  const { prisma } = database();
  await prisma.articleViewsHourly.deleteMany();
  const [steady, ...others] = ids;
  const half = [others.slice(0, deepest), others.slice(-deepest)];
  const data = [0, 1].flatMap((ago) => [
    { articleId: steady!, hour: hour(-ago), views: 5 },
    ...half[ago]!.map((articleId) => ({ articleId, hour: hour(-ago), views: 6 })),
  ]);
  await prisma.articleViewsHourly.createMany({ data });
  const inBoth = 2 * deepest - others.length;
  const found = await all(1, 50);
  expect(found.filter(({ views }) => views === 12)).toHaveLength(Math.min(50, inBoth));
  expect(found.map(({ id }) => id)).not.toContain(steady);
});

it('rows that are looked at are bounded, in all and of each list', () => {
  const property = fc.property(
    fc.constantFrom(1, 24, 48, 168),
    fc.integer({ min: 1, max: 300 }),
    (hours, sections) => {
      const depth = listDepth(hours, sections);
      expect(depth).toBeGreaterThanOrEqual(10);
      expect(depth).toBeLessThanOrEqual(deepest);
      if (depth > 10) expect(depth * (hours + 1) * sections).toBeLessThanOrEqual(inAll);
    },
  );
  fc.assert(property, { seed: 4 });
});

it('hours that nothing asks for are forgotten, by whoever comes first', async () => {
  const { prisma } = database();
  await prisma.articleViewsHourly.deleteMany();
  const data = [0, 168, keptHours, keptHours + 1, keptHours + 2].flatMap((ago) =>
    ids.slice(0, 20).map((articleId) => ({ articleId, hour: hour(-ago), views: 1 })),
  );
  await prisma.articleViewsHourly.createMany({ data });
  const forget = () => forgetOldViews(prisma, hour(0.5), 15);
  const forgotten = await Promise.all([forget(), forget(), forget(), forget()]);
  expect(forgotten.reduce((sum, n) => sum + n)).toBe(40);
  expect(await prisma.articleViewsHourly.count()).toBe(60);
  expect(await forget()).toBe(0);
});
