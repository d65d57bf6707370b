import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../support/database.ts';
import { newsroom, type Story } from '../../support/newsroom.ts';

const database = testDatabase('empty');
const world = newsroom(database);

/** The slug that a story gets when it is published. */
async function slugOf(story: Story): Promise<string> {
  const id = await world.draft(story);
  return (await world.publish(id)).slug;
}

const taken = (wanted: string, free: string) => ({
  field: 'slug',
  message: `Another story has the slug "${wanted}": "${free}" is free`,
});

describe('a slug made from the headline', () => {
  it.each([
    ['Rain stops play', 'rain-stops-play'],
    ['Rain stops play', 'rain-stops-play-2'],
    ['Rain stops play!', 'rain-stops-play-3'],
    ['Rain stops', 'rain-stops'],
    ['Schröder & Søn', 'schroder-and-son'],
    ['雨', expect.stringMatching(/^story-[0-9a-f]{8}$/)],
  ])('%s: %s', async (headline, slug) => {
    expect(await slugOf({ headline })).toEqual(slug);
  });

  it('leaves room for its number, however long the headline', async () => {
    const headline = `${'abcdefghi '.repeat(7)}abcdefghij`;
    expect(await slugOf({ headline })).toHaveLength(80);
    const second = await slugOf({ headline });
    expect(second).toMatch(/-2$/);
    expect(second.length).toBeLessThanOrEqual(80);
  });

  it('is none of a section below', async () => {
    await world.section('sport/cup');
    expect(await slugOf({ headline: 'Cup', section: 'sport' })).toBe('cup-2');
    expect(await slugOf({ headline: 'Cup', section: 'world' })).toBe('cup');
  });

  it('stays when the headline changes', async () => {
    const id = await world.article({ headline: 'Before the change' });
    await world.save(id, { headline: 'After the change' });
    expect(await world.publish(id)).toMatchObject({ slug: 'before-the-change' });
  });
});

describe('a slug that an editor chose', () => {
  it('is given', async () => {
    expect(await slugOf({ slug: 'chosen', headline: 'Something else' })).toBe('chosen');
  });

  it('is refused when another story has it, and a free one proposed', async () => {
    await world.article({ slug: 'wanted' });
    await expect(slugOf({ slug: 'wanted' })).rejects.toMatchObject(taken('wanted', 'wanted-2'));
    await world.article({ slug: 'wanted-2' });
    await expect(slugOf({ slug: 'wanted' })).rejects.toMatchObject(taken('wanted', 'wanted-3'));
  });

  it('is refused when a section below has it', async () => {
    await world.section('science/space');
    const refused = slugOf({ slug: 'space', section: 'science' });
    await expect(refused).rejects.toMatchObject({ field: 'slug' });
  });
});

describe('a slug that was once public', () => {
  it('stays the story’s when it takes another', async () => {
    const id = await world.article({ slug: 'first-love' });
    await world.save(id, { slug: 'second-love' });
    await world.publish(id);
    const refused = taken('first-love', 'first-love-2');
    await expect(slugOf({ slug: 'first-love' })).rejects.toMatchObject(refused);
    await world.save(id, { slug: 'first-love' });
    expect(await world.publish(id)).toMatchObject({ slug: 'first-love' });
  });

  it('stays the story’s when that is withdrawn', async () => {
    await world.withdraw(await world.article({ slug: 'withdrawn' }));
    await expect(slugOf({ slug: 'withdrawn' })).rejects.toMatchObject({ field: 'slug' });
    expect(await slugOf({ headline: 'Withdrawn' })).toBe('withdrawn-2');
  });
});

it('is one story’s alone when many are published at once', async () => {
  const headline = 'All at once';
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) ids.push(await world.draft({ headline }));
  const published = await Promise.all(ids.map((id) => world.publish(id)));
  const slugs = published.map(({ slug }) => slug).toSorted();
  expect(slugs).toEqual(['all-at-once', ...[2, 3, 4, 5].map((n) => `all-at-once-${n}`)]);
});
