import { expect, it } from '@jest/globals';
import { authors as authorKind } from '../../../src/domain/author/author-kind.ts';
import { updateImage } from '../../../src/domain/image/image-service.ts';
import { findNamed } from '../../../src/domain/named/find-named.ts';
import { mergeNamed } from '../../../src/domain/named/merge-named.ts';
import type { Kind, Named } from '../../../src/domain/named/named-kind.ts';
import { updateNamed } from '../../../src/domain/named/update-named.ts';
import { collectingReads } from '../../../src/domain/reads.ts';
import { deleteSection } from '../../../src/domain/section/delete-section.ts';
import { updateSection } from '../../../src/domain/section/update-section.ts';
import { topics as topicKind } from '../../../src/domain/topic/topic-kind.ts';
import { testDatabase } from '../../support/database.ts';
import { hour, newsroom } from '../../support/newsroom.ts';
import { allReads, type Read } from './all-reads.ts';

const database = testDatabase('empty');
const world = newsroom(database);

interface Kept {
  read: Read;
  answer: string;
  tags: ReadonlySet<string>;
}

async function keep(read: Read): Promise<Kept> {
  const reads = collectingReads(database().prisma);
  const answer = JSON.stringify(await read(reads));
  return { read, answer, tags: reads.tags };
}

/** Does something, and answers with the reads that say something else now though no event told of it. */
async function staleAfter(work: () => Promise<unknown>): Promise<string[]> {
  const kept = new Map<string, Kept>();
  for (const [name, read] of await allReads(database())) kept.set(name, await keep(read));
  const { event } = database().prisma;
  const { _max } = await event.aggregate({ _max: { sequence: true } });
  await work();
  const events = await event.findMany({ where: { sequence: { gt: _max.sequence ?? 0n } } });
  const touched = events.flatMap(({ tags }) => tags);
  const stale: string[] = [];
  for (const [name, { read, answer, tags }] of kept) {
    const isChanged = (await keep(read)).answer !== answer;
    if (isChanged && !touched.some((tag) => tags.has(tag))) stale.push(name);
  }
  return stale;
}

const story = { authors: ['Ann'], topics: ['Rail'], section: 'world/near' };
const ids: Record<string, string> = {};

it.each<[string, () => Promise<unknown>]>([
  ['a first story', async () => void (ids['one'] = await world.article({ ...story, slug: 'one' }))],
  [
    'a pinned draft',
    async () => void (ids['pin'] = await world.draft({ slug: 'pin', section: 'sport' })),
  ],
  [
    'a story with a pin',
    async () =>
      void (ids['two'] = await world.article({ ...story, slug: 'two', related: [ids['pin']!] })),
  ],
  ['the pinned draft in public', () => world.publish(ids['pin']!, { at: hour(1) })],
  ['new words', () => change('one', { headline: 'New words', markdown: 'New body.' })],
  ['another section', () => change('one', { section: 'sport' })],
  ['other authors', () => change('one', { authors: ['Bob', 'Ann'] })],
  ['other topics', () => change('one', { topics: ['Tides'] })],
  ['no authors and no topics', () => change('one', { authors: [], topics: [] })],
  ['another slug', () => change('one', { slug: 'second-name' })],
  ['the slug it had', () => change('one', { slug: 'one' })],
  ['a typo mended', () => world.publish(ids['two']!, { at: hour(3), significantUpdate: false })],
  ['a story taken down', () => world.withdraw(ids['one']!, 'It was wrong')],
  ['and back', () => world.publish(ids['one']!, { at: hour(4) })],
  ['a story to come', () => world.article({ ...story, slug: 'to-come' })],
  ['the pinned story taken down', () => world.withdraw(ids['pin']!)],
  ['a new author', () => world.author('Dee')],
  ['a new topic', () => world.topic('Floods')],
  ['a new section', () => world.section('islands')],
  ['a new name of an author', () => rename('author', 'dee', { name: 'Dee Two' })],
  ['a new slug of an author', () => rename('author', 'ann', { slug: 'anne' })],
  ['another new slug of theirs', () => rename('author', 'anne', { slug: 'anna' })],
  ['the slug that somebody had', () => rename('author', 'dee', { slug: 'anne' })],
  ['an author merged', () => merge('author', 'anna', 'bob')],
  ['a new slug and type of a topic', () => rename('topic', 'rail', { slug: 'trains' })],
  ['a topic merged', () => merge('topic', 'trains', 'tides')],
  ['a new name of a section', () => restructure('world/near', { name: 'Near' })],
  ['a new slug of a section', () => restructure('world', { slug: 'globe' })],
  ['another place of a section', () => restructure('globe', { position: 1 })],
  ['a section moved', () => restructure('globe/near', { parent: 'sport' })],
  ['a section moved back', () => restructure('sport/near', { parent: 'globe' })],
  ['a path that another had', () => restructure('islands', { slug: 'world' })],
  ['a section deleted', () => world.change((its) => deleteSection(its, 'world'))],
  ['a picture beside a story', () => showPicture('one', (imageId) => ({ imageId }))],
  ['a new caption of it', () => recaption('one')],
  [
    'a picture inside a story',
    () => showPicture('two', (id) => ({ markdown: `![Seen](image:${id})` })),
  ],
  ['a new caption of that', () => recaption('two')],
])('no kept answer is wrong, unnoticed, after %s', async (_, work) => {
  expect(await staleAfter(work)).toEqual([]);
});

const kinds: Record<'author' | 'topic', Kind<Named>> = { author: authorKind, topic: topicKind };

const rename = (kind: keyof typeof kinds, slug: string, given: object) =>
  world.change(async (its) => {
    const { version } = await findNamed<Named>(its.queries, kinds[kind], kind, slug);
    const target = { slug, expectedVersion: version };
    await updateNamed<Named>(its, kinds[kind], target, given);
  });

const merge = (kind: keyof typeof kinds, from: string, into: string) =>
  world.change((its) => mergeNamed<Named>(its, kinds[kind], { from, into }));

const restructure = (path: string, given: Parameters<typeof updateSection>[2]) =>
  world.change(async (its) => {
    const { version } = await its.queries.section.findUniqueOrThrow({ where: { path } });
    await updateSection(its, { path, expectedVersion: version }, given);
  });

const pictures: Record<string, string> = {};

async function showPicture(name: string, shown: (id: string) => object): Promise<void> {
  pictures[name] = await world.image('A caption');
  await change(name, shown(pictures[name]));
}

const recaption = (name: string) =>
  world.change((its) => updateImage(its, pictures[name]!, { caption: 'Another' }, undefined));

async function change(name: string, changed: Parameters<typeof world.save>[1]): Promise<void> {
  await world.save(ids[name]!, changed);
  await world.publish(ids[name]!, { at: hour(2) });
}
