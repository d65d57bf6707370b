import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  readRelatedStories,
  type RelatedReason,
} from '../../../src/domain/article/related-reads.ts';
import { collectingReads } from '../../../src/domain/reads.ts';
import { testDatabase } from '../../support/database.ts';
import { hour, newsroom } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

interface Model {
  id: string;
  published: number;
  section: string;
  topics: string[];
  pins: string[];
  isPublic: boolean;
}

const storyArbitrary = fc.record({
  published: fc.nat({ max: 5 }),
  section: fc.constantFrom('world', 'world/near', 'sport'),
  topics: fc.subarray(['Rail', 'Tides', 'Cups', 'Grids']),
  pins: fc.uniqueArray(fc.nat({ max: 23 }), { maxLength: 3 }),
  isPublic: fc.boolean(),
});

/** Drafts first, so that any story may be pinned to any other; then those that are to be public. */
async function fill(): Promise<Model[]> {
  const told = fc.sample(storyArbitrary, { seed: 5, numRuns: 24 });
  const ids: string[] = [];
  for (const { section, topics } of told) ids.push(await world.draft({ section, topics }));
  const stories = told.map(({ pins, ...story }, index) => ({
    ...{ ...story, id: ids[index]! },
    pins: pins.filter((pin) => pin !== index).map((pin) => ids[pin]!),
  }));
  for (const { id, pins: related, published, isPublic } of stories) {
    await world.save(id, { related });
    if (isPublic) await world.publish(id, { at: hour(published) });
  }
  return stories;
}

function expectedFor(story: Model, stories: readonly Model[]): [string, RelatedReason][] {
  const others = stories
    .filter(({ id, isPublic }) => isPublic && id !== story.id)
    .toSorted((a, b) => b.published - a.published || (a.id < b.id ? 1 : -1));
  const shared = (other: Model) =>
    other.topics.filter((name) => story.topics.includes(name)).length;
  const pins = story.pins.filter((pin) => others.some(({ id }) => id === pin));
  const byTopics = others.filter((other) => shared(other) > 0);
  const ranked = byTopics.toSorted((a, b) => shared(b) - shared(a)).map(({ id }) => id);
  const inSection = others.filter(({ section }) => section === story.section).map(({ id }) => id);
  const reasons = new Map<string, RelatedReason>(pins.map((id) => [id, 'PINNED']));
  for (const id of ranked) if (!reasons.has(id)) reasons.set(id, 'SHARED_TOPICS');
  for (const id of inSection) if (!reasons.has(id)) reasons.set(id, 'SAME_SECTION');
  return [...reasons];
}

it('are the pins, those that share topics and the section’s latest, however many are asked for', async () => {
  const stories = await fill();
  const published = stories.filter(({ isPublic }) => isPublic);
  const ids = published.map(({ id }) => id);
  for (const first of [0, 1, 2, 4, 20]) {
    const lists = await readRelatedStories(collectingReads(database().prisma), ids, first);
    const found = lists.map((list) => list.map(({ article, reason }) => [article.id, reason]));
    expect(found).toEqual(published.map((story) => expectedFor(story, stories).slice(0, first)));
  }
}, 120_000);
