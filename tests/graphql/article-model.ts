import * as fc from 'fast-check';
import { hour, type Newsroom } from '../support/newsroom.ts';

/** A story as a plain model of the lists knows it; times are hours. */
export interface ModelStory {
  id: string;
  section: string;
  authors: string[];
  topics: string[];
  published: number;
  updated: number;
}

export interface ModelQuery {
  /** What the list is asked of: the whole site, or a section, an author, a topic. */
  of: { field: 'site' | 'section' | 'author' | 'topic'; key: string };
  section?: string;
  includeSubsections: boolean;
  author?: string;
  topic?: string;
  publishedAfter?: number;
  publishedBefore?: number;
  orderBy: { field: 'PUBLISHED_AT' | 'UPDATED_AT'; direction: 'ASC' | 'DESC' };
}

export const sections = ['world', 'world/europe', 'world/europe/nordics', 'world/africa', 'sport'];
export const names = ['Ann', 'Bob', 'Cy'];
export const topics = ['Rail', 'Energy', 'Tides'];

const few = (items: string[]) => fc.subarray(items, { minLength: 0, maxLength: 3 });

const storyArbitrary = fc
  .record({
    section: fc.constantFrom(...sections),
    authors: few(names),
    topics: few(topics),
    // Few hours for many stories: most share theirs with others.
    published: fc.nat({ max: 6 }),
    later: fc.nat({ max: 3 }),
  })
  .map(({ later, ...story }) => ({ ...story, updated: story.published + later }));

/** Publishes stories of any kind; answers with what a model needs of them. */
export async function publishAny(
  world: Newsroom,
  count: number,
  seed: number,
): Promise<ModelStory[]> {
  const stories: ModelStory[] = [];
  for (const { published, updated, ...story } of fc.sample(storyArbitrary, {
    seed,
    numRuns: count,
  })) {
    const times = { at: hour(100), publishedAt: hour(published), updatedAt: hour(updated) };
    stories.push({ ...story, published, updated, id: await world.article(story, times) });
  }
  return stories;
}

/** The ids of the list in its order, by filtering and sorting everything. */
export function modelList(stories: readonly ModelStory[], query: ModelQuery): string[] {
  const { field, direction } = query.orderBy;
  const time = (story: ModelStory) => (field === 'PUBLISHED_AT' ? story.published : story.updated);
  const sorted = stories
    .filter((story) => isIn(story, query))
    .toSorted((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : 1));
  return (direction === 'ASC' ? sorted : sorted.toReversed()).map(({ id }) => id);
}

function isIn(story: ModelStory, query: ModelQuery): boolean {
  const { of, author, topic, publishedAfter = -1, publishedBefore = Infinity } = query;
  const section = of.field === 'section' ? of.key : query.section;
  const wanted = (kind: string, given: string | undefined) => (of.field === kind ? of.key : given);
  const [name, tag] = [wanted('author', author), wanted('topic', topic)];
  const below = query.includeSubsections && story.section.startsWith(`${section}/`);
  return (
    (section === undefined || story.section === section || below) &&
    (name === undefined || story.authors.includes(name)) &&
    (tag === undefined || story.topics.includes(tag)) &&
    story.published > publishedAfter &&
    story.published < publishedBefore
  );
}

const filters = {
  section: fc.constantFrom(...sections),
  author: fc.constantFrom(...names),
  topic: fc.constantFrom(...topics),
  publishedAfter: fc.nat({ max: 3 }),
  publishedBefore: fc.integer({ min: 3, max: 7 }),
};

const shared = {
  includeSubsections: fc.boolean(),
  orderBy: fc.record({
    field: fc.constantFrom('PUBLISHED_AT', 'UPDATED_AT'),
    direction: fc.constantFrom('ASC', 'DESC'),
  }),
};

const site = fc.constant({ field: 'site', key: '' } as const);
const owner = fc.oneof(
  fc.record({ field: fc.constant('section'), key: filters.section }),
  fc.record({ field: fc.constant('author'), key: filters.author }),
  fc.record({ field: fc.constant('topic'), key: filters.topic }),
);

/** Any list that can be asked for: the site's with any filters, or one thing's own. */
export const queryArbitrary: fc.Arbitrary<ModelQuery> = fc.oneof(
  fc.record(
    { of: site, ...filters, ...shared },
    { requiredKeys: ['of', 'includeSubsections', 'orderBy'] },
  ),
  fc.record({ of: owner, ...shared }),
);
