import fc from 'fast-check';
import { killArticle } from '../../../src/domain/article/kill.ts';
import { addNotice } from '../../../src/domain/article/notices.ts';
import { publishDraft } from '../../../src/domain/article/publish.ts';
import { noRights, rightsFields } from '../../../src/domain/article/rights.ts';
import { withdrawArticle } from '../../../src/domain/article/withdraw.ts';
import { authors } from '../../../src/domain/author/author-kind.ts';
import type { Change } from '../../../src/domain/change.ts';
import { latestRevision } from '../../../src/domain/draft/draft-reads.ts';
import { createDraft, saveRevision } from '../../../src/domain/draft/draft-service.ts';
import { newId } from '../../../src/domain/id.ts';
import type { DraftContent } from '../../../src/domain/draft/draft.ts';
import { updateImage } from '../../../src/domain/image/image-service.ts';
import { createNamed } from '../../../src/domain/named/create-named.ts';
import { mergeNamed } from '../../../src/domain/named/merge-named.ts';
import type { Kind, Named } from '../../../src/domain/named/named-kind.ts';
import { updateNamed } from '../../../src/domain/named/update-named.ts';
import { deleteSection } from '../../../src/domain/section/delete-section.ts';
import { createSection } from '../../../src/domain/section/section-service.ts';
import { updateSection } from '../../../src/domain/section/update-section.ts';
import { topics } from '../../../src/domain/topic/topic-kind.ts';
import type { Newsroom } from '../../support/newsroom.ts';

export interface Step {
  action: keyof typeof actions;
  /** Choose among what there is. */
  first: number;
  second: number;
  word: string;
}

/** Things of which somebody does something, by their ids, as the database has them at each step. */
interface Scene extends Step {
  change: Change;
  sections: { id: string; path: string; version: number }[];
  stories: { id: string }[];
  named: Record<'author' | 'topic', Named[]>;
  images: { id: string }[];
}

const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % items.length];

const kinds: Record<'author' | 'topic', Kind<Named>> = { author: authors, topic: topics };

const actions = {
  createSection: ({ change, sections, first, word }: Scene) =>
    createSection(change, {
      ...{ slug: word, name: word, position: first % 3 },
      parent: first % 3 ? (pick(sections, first) ?? null) : null,
    }),
  renameSection: ({ change, sections, first, second, word }: Scene) =>
    restructure(change, pick(sections, first), second % 2 ? { slug: word } : { name: word }),
  moveSection: ({ change, sections, first, second }: Scene) => {
    const parent = second % 3 ? (pick(sections, second)?.path ?? null) : null;
    return restructure(change, pick(sections, first), { parent, position: second % 4 });
  },
  arrangeSection: ({ change, sections, first, second }: Scene) =>
    restructure(change, pick(sections, first), { position: second % 3 }),
  deleteSection: async ({ change, sections, first }: Scene) => {
    const section = pick(sections, first);
    if (section) await deleteSection(change, section.path);
  },
  createAuthor: ({ change, word }: Scene) =>
    createNamed(change, authors, { slug: word, name: word, jobTitle: null, bio: null }),
  createTopic: ({ change, word }: Scene) =>
    createNamed(change, topics, { slug: word, name: word, type: 'PLACE', description: null }),
  renameAuthor: (scene: Scene) => rename(scene, 'author'),
  renameTopic: (scene: Scene) => rename(scene, 'topic'),
  mergeAuthors: (scene: Scene) => merge(scene, 'author'),
  mergeTopics: (scene: Scene) => merge(scene, 'topic'),
  recaption: async ({ change, images, first, word }: Scene) => {
    const image = pick(images, first);
    if (image) await updateImage(change, image.id, { caption: word }, undefined);
  },
  write: async (scene: Scene) => {
    const section = pick(scene.sections, scene.first);
    if (!section) return;
    const id = newId();
    await createDraft(scene.change, blank(scene.word, section.id), id);
    await rewrite(scene, id);
    if (scene.second % 4) await publishDraft(scene.change, id);
  },
  edit: async (scene: Scene) => {
    const story = pick(scene.stories, scene.first);
    if (!story) return;
    await rewrite(scene, story.id);
    await publishDraft(scene.change, story.id, { significantUpdate: scene.second % 2 === 0 });
  },
  save: async (scene: Scene) => {
    const story = pick(scene.stories, scene.first);
    if (story) await rewrite(scene, story.id);
  },
  publish: async ({ change, stories, first }: Scene) => {
    const story = pick(stories, first);
    if (story) await publishDraft(change, story.id);
  },
  correct: async ({ change, stories, first, word: text }: Scene) => {
    const story = pick(stories, first);
    if (!story) return;
    const { number } = await latestRevision(change.queries, story.id);
    await addNotice(change, story.id, number, { kind: 'CORRECTION', text, at: change.now });
    await publishDraft(change, story.id, { correction: true });
  },
  withdraw: async ({ change, stories, first, word }: Scene) => {
    const story = pick(stories, first);
    if (story) await withdrawArticle(change, story.id, word);
  },
  kill: async ({ change, stories, first, word }: Scene) => {
    const story = pick(stories, first);
    if (!story) return;
    const draft = await change.queries.draft.findUniqueOrThrow({ where: { id: story.id } });
    await killArticle(change, draft, word);
  },
};

type Names = (keyof typeof actions)[];
const often: Names = [
  'write',
  'write',
  'write',
  'edit',
  'edit',
  'edit',
  'edit',
  'publish',
  'correct',
  'moveSection',
];
const number = fc.nat({ max: 50 });

export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(...(Object.keys(actions) as Names), ...often),
  ...{ first: number, second: number },
  word: fc.constantFrom('ash', 'birch', 'cedar', 'elm', 'fir', 'hazel', 'larch', 'oak'),
});

/** @throws InputError when it is refused */
export function take(world: Newsroom, step: Step, now: Date): Promise<unknown> {
  return world.change(async (change) => {
    const { section, author, topic, draft, image } = change.queries;
    const orderBy = { id: 'asc' } as const;
    const scene: Scene = {
      ...{ ...step, change },
      sections: await section.findMany({ orderBy }),
      stories: await draft.findMany({ where: { state: { not: 'KILLED' } }, orderBy }),
      named: {
        author: await author.findMany({ orderBy }),
        topic: await topic.findMany({ orderBy }),
      },
      images: await image.findMany({ orderBy }),
    };
    await actions[step.action](scene);
  }, now);
}

async function restructure(
  change: Change,
  section: { path: string; version: number } | undefined,
  given: Parameters<typeof updateSection>[2],
): Promise<void> {
  if (!section) return;
  const { path, version: expectedVersion } = section;
  await updateSection(change, { path, expectedVersion }, given);
}

async function rename({ change, named, first, second, word }: Scene, kind: 'author' | 'topic') {
  const thing = pick(named[kind], first);
  if (!thing) return;
  const { slug, version: expectedVersion } = thing;
  const given = second % 2 ? { slug: word } : { name: `${word} ${second}` };
  await updateNamed<Named>(change, kinds[kind], { slug, expectedVersion }, given);
}

async function merge({ change, named, first, second }: Scene, kind: 'author' | 'topic') {
  const [from, into] = [pick(named[kind], first), pick(named[kind], second)];
  if (from && into) {
    await mergeNamed<Named>(change, kinds[kind], { from: from.slug, into: into.slug });
  }
}

/** Saves a story with other words, in another place, by others, about other things. */
async function rewrite(scene: Scene, id: string): Promise<void> {
  const { change, sections, stories, named, images, first, second, word } = scene;
  const idsOf = (things: readonly { id: string }[], ...numbers: number[]) => [
    ...new Set(numbers.map((each) => pick(things, each)?.id).filter((each) => each !== undefined)),
  ];
  const image = pick(images, second)?.id ?? null;
  await saveRevision(change, id, {
    ...blank(`${word} ${second}`, pick(sections, second)?.id ?? null),
    ...{ standfirst: second % 2 ? word : null, slug: second % 3 ? null : word },
    markdown: second % 4 ? `Words of ${word}.` : `Seen:\n\n![Seen](image:${image})`,
    byline: idsOf(named.author, first, second).map((authorId) => ({ authorId, role: null })),
    topicIds: idsOf(named.topic, second, first),
    relatedIds: idsOf(stories, second, first + 1).filter((each) => each !== id),
    imageId: second % 5 ? image : null,
  });
}

function blank(headline: string, sectionId: string | null): DraftContent {
  return {
    ...{ headline, sectionId, standfirst: null, slug: null, language: 'en', markdown: 'Words.' },
    ...{ byline: [], topicIds: [], relatedIds: [], imageId: null },
    ...rightsFields(noRights),
  };
}
