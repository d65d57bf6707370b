import { beforeAll, describe, expect, it } from '@jest/globals';
import { readRelatedStories } from '../../../src/domain/article/related-reads.ts';
import { collectingReads } from '../../../src/domain/reads.ts';
import { testDatabase } from '../../support/database.ts';
import { hour, newsroom, type Story } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

/** What stands beside a story: headlines with reasons. */
async function beside(id: string, first = 4): Promise<string[]> {
  const reads = collectingReads(database().prisma);
  const [stories] = await readRelatedStories(reads, [id], first);
  return stories!.map(({ article, reason }) => `${article.headline}: ${reason}`);
}

const ids = new Map<string, string>();

/** A public story; the later the count, the later it was published. */
async function published(headline: string, count: number, story: Story = {}): Promise<string> {
  const id = await world.article({ headline, ...story }, { at: hour(count) });
  ids.set(headline, id);
  return id;
}

describe('beside a story', () => {
  beforeAll(async () => {
    await published('Old sport', 1, { section: 'sport' });
    await published('New sport', 2, { section: 'sport' });
    await published('Sport below', 3, { section: 'sport/cup' });
    await published('Rail', 1, { topics: ['Rail'] });
    await published('Later rail', 2, { topics: ['Rail'] });
    await published('Rail and tides', 0, { topics: ['Tides', 'Rail'] });
    await published('Sport by rail', -1, { section: 'sport', topics: ['Rail'] });
    await published('Elsewhere', 9, { section: 'world' });
  });

  it('stand those that share most topics, then the latest of its section', async () => {
    const id = await published('Both', 5, { section: 'sport', topics: ['Rail', 'Tides'] });
    expect(await beside(id, 20)).toEqual([
      'Rail and tides: SHARED_TOPICS',
      'Later rail: SHARED_TOPICS',
      'Rail: SHARED_TOPICS',
      'Sport by rail: SHARED_TOPICS',
      'New sport: SAME_SECTION',
      'Old sport: SAME_SECTION',
    ]);
    await world.withdraw(id);
  });

  it('stand pins before all, in the order that editors gave them, each once', async () => {
    const related = ['Elsewhere', 'Old sport', 'Later rail'].map((headline) => ids.get(headline)!);
    const id = await published('Pinned', 5, { section: 'sport', topics: ['Rail'], related });
    expect(await beside(id, 20)).toEqual([
      'Elsewhere: PINNED',
      'Old sport: PINNED',
      'Later rail: PINNED',
      'Rail: SHARED_TOPICS',
      'Rail and tides: SHARED_TOPICS',
      'Sport by rail: SHARED_TOPICS',
      'New sport: SAME_SECTION',
    ]);
    expect(await beside(id)).toHaveLength(4);
    expect(await beside(id, 2)).toEqual(['Elsewhere: PINNED', 'Old sport: PINNED']);
    expect(await beside(id, 0)).toEqual([]);
    await world.withdraw(id);
  });

  it('stands nothing when nothing is near', async () => {
    expect(await beside(await published('Lonely', 5, { section: 'islands' }))).toEqual([]);
  });

  it('stands a pin only while that is public', async () => {
    const pin = await world.draft({ headline: 'Pin', section: 'islands/far' });
    const id = await published('Patient', 5, { section: 'islands/near', related: [pin] });
    expect(await beside(id)).toEqual([]);
    await world.publish(pin);
    expect(await beside(id)).toEqual(['Pin: PINNED']);
    await world.withdraw(pin);
    expect(await beside(id)).toEqual([]);
  });
});

it('is read for many stories in one statement, each with its own', async () => {
  const asked = ['Rail', 'Old sport', 'Elsewhere', 'Rail'].map((headline) => ids.get(headline)!);
  const reads = collectingReads(database().prisma);
  const lists = await readRelatedStories(reads, asked, 1);
  const headlines = lists.map((stories) => stories.map(({ article }) => article.headline));
  expect(headlines).toEqual([['Later rail'], ['New sport'], [], ['Later rail']]);
});
