import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { collectingReads } from '../../src/domain/reads.ts';
import { readMostRead } from '../../src/domain/view/most-read.ts';
import { hourOf } from '../../src/domain/view/view-buffer.ts';
import { testClock } from '../support/clock.ts';
import { testDatabase } from '../support/database.ts';
import { newsroom } from '../support/newsroom.ts';
import { testApi } from './api.ts';
import { statementsOf } from './statements.ts';

const database = testDatabase('empty');
const world = newsroom(database);
const api = testApi(database);
const statements = statementsOf(database);
// No hour ends meanwhile.
testClock();

interface Story {
  id: string;
  section: string;
  /** By how many hours ago they were counted. */
  views: Map<number, number>;
  isPublic: boolean;
}

const sections = ['world', 'world/europe', 'world/europe/nordics', 'sport'];
const stories: Story[] = [];

const storyArbitrary = fc.record({
  section: fc.constantFrom(...sections),
  // Few numbers, so that some are equal; hours about the ends of each window.
  views: fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(0, 1, 2, 6, 12, 23, 24, 25, 47, 48, 49, 168, 169),
      fc.constantFrom(1, 2, 64),
    ),
    { selector: ([ago]) => ago, maxLength: 6 },
  ),
  isPublic: fc.boolean(),
});

beforeAll(async () => {
  for (const { section, views, isPublic } of fc.sample(storyArbitrary, { seed: 5, numRuns: 60 })) {
    const id = await world.article({ section });
    if (!isPublic) await world.withdraw(id);
    stories.push({ id, section, isPublic, views: new Map(views) });
  }
  const present = hourOf(new Date()).getTime();
  const data = stories.flatMap(({ id: articleId, views }) =>
    [...views].map(([ago, count]) => {
      return { articleId, hour: new Date(present - ago * 3_600_000), views: count };
    }),
  );
  await database().prisma.articleViewsHourly.createMany({ data });
}, 120_000);

/** Ids with numbers, as the documentation has them, told again without looking at the code. */
function expected(
  section: string | null,
  hours: number,
  weight: (ago: number) => number = () => 1,
) {
  const sum = ({ views }: Story, weigh: (ago: number) => number) =>
    [...views].reduce((all, [ago, n]) => all + (ago <= hours ? n * weigh(ago) : 0), 0);
  const inSection = (path: string) => section === null || `${path}/`.startsWith(`${section}/`);
  return stories
    .filter((story) => story.isPublic && inSection(story.section))
    .map((story) => ({ id: story.id, views: sum(story, () => 1), score: sum(story, weight) }))
    .filter(({ views }) => views > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
    .map(({ id, views }) => ({ id, views }));
}

async function asked(field: string, args: string[]): Promise<{ id: string; views: number }[]> {
  const text = `{ list: ${field}(${args.join(', ')}) { views article { id } } }`;
  const { list } = await api.ask<{ list: { views: number; article: { id: string } }[] }>(text);
  return list.map(({ views, article }) => {
    return { id: Buffer.from(article.id, 'base64url').toString().replace('Article:', ''), views };
  });
}

const places = [null, ...sections];
const inSection = (section: string | null) => (section ? [`section: "${section}"`] : []);

describe('what is read most', () => {
  const windows = [
    ['HOUR', 1],
    ['DAY', 24],
    ['WEEK', 168],
  ] as const;
  const table = windows.flatMap(([window, hours]) =>
    places.map((section) => ({ window, hours, section })),
  );
  it.each(table)('in the last $window, in $section', async ({ window, hours, section }) => {
    const list = await asked('mostRead', [`window: ${window}`, 'first: 50', ...inSection(section)]);
    expect(list).toEqual(expected(section, hours));
    if (!section) expect(list.length).toBeGreaterThan(2);
  });

  it('is the last day and 10 articles, unless asked otherwise', async () => {
    expect(await asked('mostRead', ['first: 10'])).toEqual(expected(null, 24).slice(0, 10));
    const { mostRead } = await api.ask<{ mostRead: unknown[] }>('{ mostRead { views } }');
    expect(mostRead).toHaveLength(10);
  });
});

describe('what is trending', () => {
  it.each(places)('in %s', async (section) => {
    const list = await asked('trending', ['first: 50', ...inSection(section)]);
    expect(list).toEqual(expected(section, 48, (ago) => 2 ** (-ago / 6)));
  });

  it('is not what is read most', () => {
    const byWeight = expected(null, 48, (ago) => 2 ** (-ago / 6));
    expect(byWeight).not.toEqual(expected(null, 48));
  });
});

describe.each(['mostRead', 'trending'])('%s', (field) => {
  it('is one statement for itself, one more for a section, however many it answers', async () => {
    const sent = (args: string) =>
      statements(() => api.ask(`{ ${field}(${args}) { views article { headline } } }`));
    expect(await sent('first: 1')).toHaveLength(1);
    expect(await sent('first: 50')).toHaveLength(1);
    expect(await sent('first: 50, section: "world"')).toHaveLength(2);
  });

  it.each([-1, 51])('refuses first: %d', async (first) => {
    const { errors } = await api.send(`{ ${field}(first: ${first}) { views } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'first' } }]);
  });

  it('has nothing for a section that is not there, and for first: 0', async () => {
    expect(await asked(field, ['section: "no/such"'])).toEqual([]);
    expect(await asked(field, ['first: 0'])).toEqual([]);
  });
});

it('a view touches nothing that a read depends on', async () => {
  const reads = collectingReads(database().prisma);
  const now = new Date();
  await readMostRead(reads, { section: null, hours: 1, first: 2, now });
  const [first, second] = expected(null, 1);
  const articles = [first, second].map((each) => `article:${each!.id}`);
  expect([...reads.tags].sort()).toEqual([...articles, 'list:articles'].sort());
});

it('the views of a story are where it stands, and nowhere while it is not public', async () => {
  const id = await world.article({ section: 'world/europe/nordics' });
  const hour = hourOf(new Date());
  await database().prisma.articleViewsHourly.create({ data: { articleId: id, hour, views: 9999 } });
  const first = async (section: string) => {
    const [story] = await asked('mostRead', ['window: HOUR', 'first: 1', ...inSection(section)]);
    return story?.id;
  };
  expect(await first('world/europe')).toBe(id);
  await world.save(id, { section: 'sport' });
  await world.publish(id);
  expect(await first('world/europe')).not.toBe(id);
  expect(await first('sport')).toBe(id);
  await world.withdraw(id);
  expect(await first('sport')).not.toBe(id);
  await world.publish(id);
  expect(await first('sport')).toBe(id);
});
