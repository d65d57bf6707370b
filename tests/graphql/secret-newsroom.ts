import type { Database } from '../../src/database/database.ts';
import { addNotice } from '../../src/domain/article/notices.ts';
import { newId } from '../../src/domain/id.ts';
import { hourOf } from '../../src/domain/view/view-buffer.ts';
import { hour, type Newsroom, type Story } from '../support/newsroom.ts';

/** Words of this form are in nothing that the public may read; each says whose and what it is. */
export const secretWord = /zz[a-z]+zz/g;

/** The stories that nobody outside may read, by what keeps each from it. */
const kinds = [
  ...['writing', 'inreview', 'scheduled', 'killed', 'embargoed', 'pinned'],
  ...['withdrawn', 'removed'],
] as const;
type Kind = (typeof kinds)[number];

/** Ids of the stories that the public can't read. */
export const hiddenIds = Object.fromEntries(kinds.map((kind) => [kind, newId()])) as Record<
  Kind,
  string
>;

/** Addresses that they have, had or ask for. */
export const hiddenSlugs = [...kinds, 'revised'].map((kind) => `zzslug${kind}zz`);

export const publicStories = 9;

const sections = ['world', 'world/europe', 'sport'];

/** A newsroom as the public knows it: stories, two that were taken down, one with a pin that isn't public. */
export async function openToThePublic(world: Newsroom, database: Database): Promise<void> {
  await world.draft(secretStory('pinned'), { id: hiddenIds.pinned });
  for (let n = 0; n < publicStories; n++) {
    const story = {
      headline: `Public ${n}`,
      section: sections[n % 3]!,
      authors: n % 2 ? ['Ann Lee'] : ['Bob Ray', 'Ann Lee'],
      topics: n % 2 ? ['Rail'] : ['Rail', 'Energy'],
      related: n === 1 ? [hiddenIds.pinned] : [],
    };
    await world.article(story, { at: hour(n) });
  }
  for (const kind of ['withdrawn', 'removed'] as const) {
    const id = await world.draft(secretStory(kind), { id: hiddenIds[kind] });
    await world.publish(id);
    await world.withdraw(id, 'It was wrong');
  }
  const { prisma } = database;
  const articleId = hiddenIds.removed;
  await prisma.tombstone.update({ where: { articleId }, data: { kind: 'KILLED' } });
  await setState(database, articleId, { state: 'KILLED' });
  await beRead(database);
}

/** What the newsroom then does that is nobody else's business. */
export async function workInSecret(world: Newsroom, database: Database): Promise<void> {
  const states = {
    writing: {},
    inreview: { state: 'IN_REVIEW' },
    scheduled: { state: 'SCHEDULED', scheduledAt: hour(1_000_000) },
    killed: { state: 'KILLED' },
    embargoed: { embargoUntil: hour(1_000_000) },
  } as const;
  for (const [kind, state] of Object.entries(states)) {
    const id = await world.draft(secretStory(kind), { id: hiddenIds[kind as Kind] });
    await world.save(id, { comment: `zzcomment${kind}zz` });
    await setState(database, id, state);
  }
  await world.save(hiddenIds.withdrawn, { headline: 'zzheadlineafterwardszz' });
  const { id } = await database.prisma.article.findUniqueOrThrow({ where: { slug: 'public-2' } });
  const imageId = await world.image('zzcaptionzz');
  await world.save(id, { ...secretStory('revised'), imageId, comment: 'zzcommentrevisedzz' });
  const notice = { kind: 'CORRECTION', text: 'zznoticezz', at: hour(20) } as const;
  await world.change((change) => addNotice(change, id, 2, notice));
  await talk(database, id);
  await beRead(database);
}

/** Every story was read this hour, whether or not that can be; those that are hidden most. */
async function beRead({ prisma }: Database): Promise<void> {
  const hidden: string[] = Object.values(hiddenIds);
  const drafts = await prisma.draft.findMany({ select: { id: true } });
  const data = drafts.map(({ id: articleId }) => {
    return { articleId, hour: hourOf(new Date()), views: hidden.includes(articleId) ? 9 : 1 };
  });
  await prisma.articleViewsHourly.createMany({ data, skipDuplicates: true });
}

/** What the newsroom says about a story that is public. */
async function talk({ prisma }: Database, draftId: string): Promise<void> {
  const [author, at] = ['token:zztokenzz', hour(20)];
  await prisma.draftComment.create({
    data: { id: newId(), draftId, revision: 2, text: 'zzdraftcommentzz', author, at },
  });
  await prisma.draft.update({
    where: { id: draftId },
    data: { assignedTo: 'token:zzassigneezz', version: { increment: 1 } },
  });
}

/** In public sections, by public authors, about public topics; all of its words are secret. */
function secretStory(kind: string): Story {
  return {
    headline: `zzheadline${kind}zz`,
    standfirst: `zzstandfirst${kind}zz`,
    slug: `zzslug${kind}zz`,
    markdown: `Secret: **zzbody${kind}zz**`,
    section: 'world/europe',
    authors: [{ name: 'Ann Lee', role: `zzrole${kind}zz` }],
    topics: ['Energy', 'Rail'],
    rights: { holder: `zzholder${kind}zz`, usageTerms: `zzterms${kind}zz`, aiUse: 'PROHIBITED' },
  };
}

type DraftUpdate = Parameters<Database['prisma']['draft']['update']>[0]['data'];

function setState({ prisma }: Database, id: string, state: DraftUpdate): Promise<unknown> {
  return prisma.draft.update({ where: { id }, data: { ...state, version: { increment: 1 } } });
}
