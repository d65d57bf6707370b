import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addNotice } from '../../../src/domain/article/notices.ts';
import { readOperation } from '../../../src/graphql/operations.ts';
import { wordyMarkdown } from '../../domain/body/markdown-arbitrary.ts';
import { testDatabase } from '../../support/database.ts';
import { send } from '../../support/graphql.ts';
import { hour, newsroom, type Story } from '../../support/newsroom.ts';
import { newPreview, sendPreviewed } from '../../support/previews.ts';
import { testServer } from '../../support/server.ts';

const database = testDatabase('empty');
const server = testServer(database);
const world = newsroom(database);

/** What stories are made of, so few that they meet again and again. */
const headlines = ['Rain', 'Rain stops play', 'Wahlen in Köln', '選挙', '<b>Bold</b> & "said"'];
const sections = ['world', 'world/europe', 'world/europe/nordics', 'sport'];
const authors = ['Ann Lee', 'Bob Ray', 'Cem Oz'];
const topics = ['Rail', 'Energy', 'Ports', 'Weather'];
let images: string[];
let published: string[];

beforeAll(async () => {
  images = [await world.image('One'), await world.image('Two')];
  published = [];
  // More on the first topic than are looked at to find what is related; the eleventh has all topics.
  for (let n = 0; n < 40; n++) {
    const story = {
      section: sections[n % 4]!,
      topics: topics.filter((_, index) => index === 0 || ((n + 5) >> (index - 1)) % 2 === 1),
      authors: [authors[n % 3]!],
      related: published.slice(-1),
    };
    published.push(await world.article(story, { at: hour(n) }));
  }
}, 120_000);

interface Case {
  /** What is public before the draft; null for a first publication. */
  before: Story | null;
  draft: Story;
  /** Stories that nobody can read, pinned to it. */
  pins: Story[];
  /** Of stories that everybody can read, by their place in `published`. */
  publicPins: number[];
  notice: string | null;
}

const plain: Case = {
  ...{ before: null, draft: { headline: 'Rain', section: 'world' } },
  ...{ pins: [], publicPins: [], notice: null },
};

describe('what a preview shows is what everybody reads once it is published', () => {
  it('when one of the related stories is so old that another publication pushes it out', () =>
    expectSame({ ...plain, draft: { ...plain.draft, topics } }));

  it('when an update takes the picture away', () =>
    expectSame({ ...plain, before: { ...plain.draft, imageId: images[0]! } }));

  it('for any draft', async () => {
    const same = fc.asyncProperty(caseArbitrary(), expectSame);
    await fc.assert(same, { seed: 4, numRuns: 30, endOnFailure: true });
  }, 300_000);

  it('and nothing goes wrong', () => expect(server().reported).toEqual([]));
});

async function expectSame(given: Case): Promise<void> {
  const { id, pins } = await prepare(given);
  const { secret } = await newPreview(database(), id);
  const slug = await slugIn(secret);
  const seen = await sendPreviewed(server().url, secret, readOperation('ArticlePage'), { slug });
  for (const story of [id, ...pins]) await world.publish(story, { at: new Date() });
  const read = await send(server().url, readOperation('ArticlePage'), { slug });
  expect([seen.errors, read.errors]).toEqual([[], []]);
  expect((read.data as { article: { id: string } } | null)?.article.id).toBeTruthy();
  expect(timeless(seen.data)).toEqual(timeless(read.data));
}

/** The case as the newsroom has it before anybody asks for a preview. */
async function prepare({ before, draft, pins: stories, publicPins, notice }: Case) {
  const pins: string[] = [];
  for (const story of stories) pins.push(await world.draft(story));
  const related = [...pins, ...publicPins.map((index) => published[index]!)];
  const id = await world.draft(before ?? { ...draft, related });
  if (before) await world.publish(id, { at: hour(50) });
  if (before) await world.save(id, { ...draft, related });
  const correction = { kind: 'CORRECTION', text: notice ?? '', at: hour(51) } as const;
  if (notice) await world.change((change) => addNotice(change, id, 1, correction));
  return { id, pins };
}

async function slugIn(secret: string): Promise<string> {
  const { data } = await sendPreviewed(server().url, secret, '{ preview { article { slug } } }');
  return (data as { preview: { article: { slug: string } } } | null)!.preview.article.slug;
}

/** An answer without its moments. */
function timeless(data: unknown): unknown {
  const moments = ['lastUpdate', 'publishedAt', 'datePublished', 'dateModified'];
  const text = JSON.stringify(data, (key, value: unknown) => {
    if (moments.includes(key)) return undefined;
    return key === 'jsonLd' ? (JSON.parse(value as string) as unknown) : value;
  });
  return JSON.parse(text);
}

function caseArbitrary(): fc.Arbitrary<Case> {
  const story = storyArbitrary();
  return fc.record({
    before: fc.option(story),
    draft: story,
    pins: fc.array(story, { maxLength: 2 }),
    publicPins: fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 3 }),
    notice: fc.option(fc.constant('It was *rain*.')),
  });
}

function storyArbitrary(): fc.Arbitrary<Story> {
  const image = fc.constantFrom(0, 1).map((index) => images[index]!);
  return fc.record({
    headline: fc.constantFrom(...headlines),
    standfirst: orNull(fc.constantFrom('Again', 'A & B')),
    section: fc.constantFrom(...sections),
    markdown: fc
      .tuple(wordyMarkdown, fc.option(image))
      .map(([{ markdown }, id]) => (id ? `${markdown}\n\n![](image:${id} "Here")` : markdown)),
    authors: fc
      .subarray(authors)
      .map((names) => names.map((name, index) => ({ name, role: index > 1 ? 'Data' : null }))),
    topics: fc.subarray(topics),
    imageId: orNull(image),
    rights: fc.record({
      holder: orNull(fc.constantFrom('The Tide', 'Ann Lee')),
      usageTerms: orNull(fc.constantFrom('Ask first', 'https://tide.example/terms')),
      aiUse: orNull(fc.constantFrom('ALLOWED', 'PROHIBITED')),
    }),
  });
}

function orNull<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(values, { nil: null });
}
