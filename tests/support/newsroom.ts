import type { Database } from '../../src/database/database.ts';
import { transaction } from '../../src/database/transaction.ts';
import type { PublishOptions } from '../../src/domain/article/publication-times.ts';
import { publishDraft } from '../../src/domain/article/publish.ts';
import { noRights, rightsFields, type Rights } from '../../src/domain/article/rights.ts';
import { withdrawArticle } from '../../src/domain/article/withdraw.ts';
import { readAuthorsBySlug } from '../../src/domain/author/author-reads.ts';
import { createAuthor } from '../../src/domain/author/author-service.ts';
import type { Change } from '../../src/domain/change.ts';
import { latestRevision } from '../../src/domain/draft/draft-reads.ts';
import { createDraft, saveRevision } from '../../src/domain/draft/draft-service.ts';
import type { DraftContent } from '../../src/domain/draft/draft.ts';
import { newId } from '../../src/domain/id.ts';
import { collectingReads } from '../../src/domain/reads.ts';
import { readSectionTree } from '../../src/domain/section/section-reads.ts';
import { createSection } from '../../src/domain/section/section-service.ts';
import type { Section } from '../../src/domain/section/section.ts';
import { slugify } from '../../src/domain/text/slug.ts';
import { readTopicsBySlug } from '../../src/domain/topic/topic-reads.ts';
import { createTopic } from '../../src/domain/topic/topic-service.ts';

/** Hours after the morning on which these newsrooms opened; all times of tests are told like this. */
export function hour(count: number): Date {
  return new Date(Date.UTC(2026, 2, 1, 9) + count * 3_600_000);
}

/** A story as a test tells it: only what matters to it, with things called by their names. */
export interface Story {
  headline?: string;
  standfirst?: string | null;
  slug?: string | null;
  /** A path, as in `world/europe`; null for none yet. */
  section?: string | null;
  markdown?: string;
  /** Names, or names with a role. */
  authors?: (string | { name: string; role: string | null })[];
  /** Names. */
  topics?: string[];
  /** Ids of stories that are pinned to it. */
  related?: string[];
  imageId?: string | null;
  rights?: Rights;
  /** What the editor says of the save; only of one after the first. */
  comment?: string;
}

export type Newsroom = ReturnType<typeof newsroom>;

/**
 * A newsroom to work in. What it makes is made through the domain, as editors would; what a story
 * names and isn't there yet is made too.
 */
export function newsroom(database: () => Database) {
  let stories = 0;
  const change = <Result>(work: (change: Change) => Promise<Result>, now = hour(0)) =>
    transaction(database(), (queries) => work({ queries, actor: 'token:test', now }));

  const draft = (story: Story = {}, { id = newId(), at = hour(0) } = {}) =>
    change(async (its) => {
      const content = {
        ...blank,
        headline: `Story ${++stories}`,
        ...(await toContent(its, story)),
      };
      if (!content.sectionId) content.sectionId = (await ensureSection(its, 'news')).id;
      if (story.section === null) content.sectionId = null;
      await createDraft(its, content, id);
      return id;
    }, at);
  const publish = (id: string, { at = hour(0), ...options }: PublishOptions & { at?: Date } = {}) =>
    change((its) => publishDraft(its, id, options), at);

  return {
    change,
    /** The section at a path; it and those above it are made if need be. */
    section: (path: string) => change((its) => ensureSection(its, path)),
    /** The id of the author with a name. */
    author: (name: string) => change((its) => ensureAuthor(its, name)),
    /** The id of the topic with a name. */
    topic: (name: string) => change((its) => ensureTopic(its, name)),
    /** A picture of the library; answers with its id. */
    async image(caption: string): Promise<string> {
      const id = newId();
      const size = { width: 640, height: 360, mediaType: 'image/jpeg' };
      const image = { id, url: `/media/${id}.jpg`, alt: 'Something', caption, createdAt: hour(0) };
      await database().prisma.image.create({ data: { ...image, ...size } });
      return id;
    },
    /** A story that nobody outside can read; answers with its id. */
    draft,
    /** The next revision: what it was before, but for what the story tells. */
    save: (id: string, story: Story, { at = hour(0) } = {}) =>
      change(async (its) => {
        const before = contentOf(await latestRevision(its.queries, id));
        const content = { ...before, ...(await toContent(its, story)) };
        await saveRevision(its, id, content, story.comment ?? null);
      }, at),
    publish,
    /** A story that is public at once; answers with its id. */
    async article(story: Story = {}, times: PublishOptions & { at?: Date } = {}): Promise<string> {
      const id = await draft(story);
      await publish(id, times);
      return id;
    },
    withdraw: (id: string, reason: string | null = null, { at = hour(0) } = {}) =>
      change((its) => withdrawArticle(its, id, reason), at),
  };
}

const blank: DraftContent = {
  ...{ headline: '', standfirst: null, slug: null, sectionId: null, language: 'en' },
  ...{ markdown: 'A paragraph.', byline: [], topicIds: [], relatedIds: [], imageId: null },
  ...rightsFields(noRights),
};

/** A revision's content without what else its row has. */
function contentOf(revision: DraftContent): DraftContent {
  const keys = Object.keys(blank) as (keyof DraftContent)[];
  return Object.fromEntries(keys.map((key) => [key, revision[key]])) as unknown as DraftContent;
}

async function toContent(change: Change, story: Story): Promise<Partial<DraftContent>> {
  const { section, authors, topics, related, rights, comment: _, ...same } = story;
  const content: Partial<DraftContent> = { ...same, ...(rights && rightsFields(rights)) };
  if (section) content.sectionId = (await ensureSection(change, section)).id;
  if (authors) content.byline = await inTurn(authors, (entry) => bylineEntry(change, entry));
  if (topics) content.topicIds = await inTurn(topics, (name) => ensureTopic(change, name));
  if (related) content.relatedIds = related;
  return content;
}

async function bylineEntry(change: Change, entry: NonNullable<Story['authors']>[number]) {
  const { name, role } = typeof entry === 'string' ? { name: entry, role: null } : entry;
  return { authorId: await ensureAuthor(change, name), role };
}

async function ensureSection(change: Change, path: string): Promise<Section> {
  const tree = await readSectionTree(collectingReads(change.queries));
  const slugs = path.split('/');
  let section: Section | null = null;
  for (const [depth, slug] of slugs.entries()) {
    const known = tree.byPath(slugs.slice(0, depth + 1).join('/'));
    section = known ?? (await createSection(change, { slug, name: slug, parent: section }));
  }
  return section!;
}

async function ensureAuthor(change: Change, name: string): Promise<string> {
  const slug = slugify(name);
  const [known] = await readAuthorsBySlug(collectingReads(change.queries), [slug]);
  return (known ?? (await createAuthor(change, { slug, name, jobTitle: null, bio: null }))).id;
}

async function ensureTopic(change: Change, name: string): Promise<string> {
  const slug = slugify(name);
  const [known] = await readTopicsBySlug(collectingReads(change.queries), [slug]);
  const topic = { slug, name, type: 'SUBJECT', description: null } as const;
  return (known ?? (await createTopic(change, topic))).id;
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
