import { expect, it } from '@jest/globals';
import { InputError } from '../../../src/domain/input-error.ts';
import { collectingReads } from '../../../src/domain/reads.ts';
import { deleteSection } from '../../../src/domain/section/delete-section.ts';
import { readSectionTree } from '../../../src/domain/section/section-reads.ts';
import { createSection } from '../../../src/domain/section/section-service.ts';
import { updateSection } from '../../../src/domain/section/update-section.ts';
import { testDatabase } from '../../support/database.ts';
import { newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

const many = Array.from({ length: 8 }, (_, n) => n);

/** Whether each was done; anything but a refusal is thrown. */
async function outcomes(works: Promise<unknown>[]): Promise<boolean[]> {
  const settled = await Promise.allSettled(works);
  return settled.map((each) => {
    if (each.status === 'rejected' && !(each.reason instanceof InputError)) throw each.reason;
    return each.status === 'fulfilled';
  });
}

const move = (path: string, parent: string | null) =>
  world.change((its) => updateSection(its, { path, expectedVersion: 1 }, { parent }));

it('stories that are published while their section moves are in the right lists', async () => {
  const drafts: string[] = [];
  for (const n of many) {
    drafts.push(await world.draft({ headline: `Race ${n}`, section: 'old/mid/low' }));
  }
  await world.section('new');
  const publishing = drafts.map((id) => world.publish(id));
  const results = await outcomes([...publishing, move('old/mid', 'new')]);
  expect(new Set(results)).toEqual(new Set([true]));
  const { prisma } = database();
  const tree = await readSectionTree(collectingReads(prisma));
  const above = tree.lineage(tree.byPath('new/mid/low')!.id).map(({ id }) => id);
  for (const articleId of drafts) {
    const rows = await prisma.articleSection.findMany({ where: { articleId } });
    expect(rows.map(({ sectionId }) => sectionId).sort()).toEqual(above.toSorted());
  }
});

it('two sections that are each moved below the other stay a tree', async () => {
  await world.section('left');
  await world.section('right');
  const results = await outcomes([move('left', 'right'), move('right', 'left')]);
  expect(results.sort()).toEqual([false, true]);
  const tree = await readSectionTree(collectingReads(database().prisma));
  expect(['right/left', 'left/right'].filter((path) => tree.byPath(path))).toHaveLength(1);
});

it('a story and a section never get the same address', async () => {
  const section = await world.section('shared');
  for (const n of many) {
    const slug = `both-${n}`;
    const id = await world.draft({ slug, section: 'shared' });
    const create = world.change((its) => createSection(its, { slug, name: slug, parent: section }));
    const results = await outcomes([world.publish(id), create]);
    expect(results.filter(Boolean)).toHaveLength(1);
  }
});

it('one of many gets a path that all want', async () => {
  const results = await outcomes(
    many.map(() => world.change((its) => createSection(its, { ...wanted, parent: null }))),
  );
  expect(results.filter(Boolean)).toHaveLength(1);
});

it('a section is deleted, or a story is published in it', async () => {
  for (const n of many) {
    const path = `short-${n}`;
    const id = await world.draft({ section: 'shared' });
    await world.section(path);
    const publishing = async () => {
      await world.save(id, { section: path });
      await world.publish(id);
    };
    await outcomes([publishing(), world.change((its) => deleteSection(its, path))]);
    const article = await database().prisma.article.findUnique({ where: { id } });
    const section = await database().prisma.section.findUnique({ where: { path } });
    if (article) expect(section?.id).toBe(article.sectionId);
  }
});

const wanted = { slug: 'wanted', name: 'Wanted' };
