import { afterEach, expect, it } from '@jest/globals';
import { unfiltered } from '../../../src/domain/article/article-filter.ts';
import { countArticleLists } from '../../../src/domain/article/article-count.ts';
import { listTables, siteId, type ListOwner } from '../../../src/domain/article/article-list.ts';
import { authors as authorKind } from '../../../src/domain/author/author-kind.ts';
import { countEvents } from '../../../src/domain/event/event-log.ts';
import { addUpCounts } from '../../../src/domain/list-count/add-up.ts';
import { mergeNamed } from '../../../src/domain/named/merge-named.ts';
import { silentReads } from '../../../src/domain/reads.ts';
import { updateSection } from '../../../src/domain/section/update-section.ts';
import { topics as topicKind } from '../../../src/domain/topic/topic-kind.ts';
import { Prisma } from '../../../src/database/generated/client.ts';
import { testDatabase } from '../../support/database.ts';
import { hour, newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const ids: Record<string, string> = {};

const owners: Record<ListOwner, () => Promise<{ id: string }[]>> = {
  site: () => Promise.resolve([{ id: siteId }]),
  section: () => database().prisma.section.findMany(),
  subtree: () => database().prisma.section.findMany(),
  author: () => database().prisma.author.findMany(),
  topic: () => database().prisma.topic.findMany(),
};

async function counted(owner: ListOwner): Promise<number[]> {
  const its = (await owners[owner]()).map(({ id }) => id);
  return countArticleLists(silentReads(database().prisma), owner, its, unfiltered);
}

/** One by one. */
async function thereAre(owner: ListOwner): Promise<number[]> {
  const { table, ownedBy } = listTables[owner];
  const counts = (await owners[owner]()).map(async ({ id }) => {
    const of = Prisma.sql`${table} l, (SELECT ${id}::uuid AS id) o WHERE ${ownedBy}`;
    const [row] = await database().prisma.$queryRaw<
      { n: bigint }[]
    >`SELECT count(*) AS n FROM ${of}`;
    return Number(row!.n);
  });
  return Promise.all(counts);
}

async function expectRight(): Promise<void> {
  for (const owner of Object.keys(owners) as ListOwner[]) {
    expect({ owner, counts: await counted(owner) }).toEqual({
      owner,
      counts: await thereAre(owner),
    });
  }
  expect(await countEvents(database().prisma)).toBe(await database().prisma.event.count());
}

afterEach(async () => {
  await expectRight();
  await addUpCounts(database().prisma);
  expect(await database().prisma.listCountChange.count()).toBe(0);
  await expectRight();
});

const story = { authors: ['Ann', 'Bob'], topics: ['Rail', 'Tides'], section: 'world/near' };

it.each<[string, () => Promise<unknown>]>([
  ['stories', async () => void (ids['one'] = await world.article({ ...story, slug: 'one' }))],
  ['one of a month before', () => world.article(story, { publishedAt: hour(-2000) })],
  ['a draft', () => world.draft(story)],
  ['other authors and topics', () => change('one', { authors: ['Bob'], topics: ['Energy'] })],
  ['another section', () => change('one', { section: 'sport' })],
  ['a section moved', () => restructure('world/near', { parent: 'sport' })],
  ['an author merged', () => merge('ann', 'bob')],
  ['a topic merged', () => mergeTopic('rail', 'tides')],
  ['a story taken down', () => world.withdraw(ids['one']!)],
  ['and back', () => world.publish(ids['one']!, { at: hour(4) })],
])('counts are right after %s', async (_, work) => {
  await work();
});

it('counts are right after many stories at once, while they are added up', async () => {
  const before = (await counted('site'))[0]!;
  const each = { authors: ['Bob'], topics: ['Tides'], section: 'sport' };
  const stories = Array.from({ length: 12 }, () => world.article(each));
  const adding = Array.from({ length: 6 }, () => addUpCounts(database().prisma, 5));
  await Promise.all([...stories, ...adding]);
  expect(await counted('site')).toEqual([before + 12]);
});

async function change(name: string, changed: Parameters<typeof world.save>[1]): Promise<void> {
  await world.save(ids[name]!, changed);
  await world.publish(ids[name]!, { at: hour(2) });
}

const restructure = (path: string, given: Parameters<typeof updateSection>[2]) =>
  world.change(async (its) => {
    const { version } = await its.queries.section.findUniqueOrThrow({ where: { path } });
    await updateSection(its, { path, expectedVersion: version }, given);
  });

const merge = (from: string, into: string) =>
  world.change((its) => mergeNamed(its, authorKind, { from, into }));

const mergeTopic = (from: string, into: string) =>
  world.change((its) => mergeNamed(its, topicKind, { from, into }));
