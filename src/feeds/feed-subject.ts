import { readAuthorsBySlug } from '../domain/author/author-reads.ts';
import type { Author } from '../domain/author/author.ts';
import type { FeedScope } from '../domain/feed/feed-scope.ts';
import { readFormerSlug } from '../domain/named/former-slug.ts';
import type { NamedKind } from '../domain/named/named-kind.ts';
import type { Reads } from '../domain/reads.ts';
import {
  readFormerSectionPaths,
  readSectionTree,
  wasSectionDeleted,
} from '../domain/section/section-reads.ts';
import type { Section } from '../domain/section/section.ts';
import { readTopicsBySlug } from '../domain/topic/topic-reads.ts';
import type { Topic } from '../domain/topic/topic.ts';
import type { FeedNames } from './feed-address.ts';

/** What a feed is about: all null for the whole site. */
export interface FeedSubject {
  section: Section | null;
  author: Author | null;
  topic: Topic | null;
  scope: FeedScope;
}

/** A name that leads to nothing now. */
export type Lost =
  /** Somebody or something has another name now: these are all that are right. */
  | { is: 'moved'; names: FeedNames }
  /** What had the name is no more, in words for whoever looks. */
  | { is: 'gone'; why: string }
  | { is: 'unknown'; why: string };

type Found<Thing> = { thing: Thing; inScope: Partial<FeedScope> } | { now: string } | Lost;

/** What the names of an address name. */
export async function readFeedSubject(reads: Reads, names: FeedNames): Promise<FeedSubject | Lost> {
  const subject: FeedSubject = {
    ...nobody,
    scope: { section: null, authorId: null, topicId: null },
  };
  let moved: FeedNames | null = null;
  for (const kind of ['section', 'author', 'topic'] as const) {
    const name = names[kind];
    if (name === null) continue;
    const found = await find[kind](reads, name);
    if ('is' in found) return found;
    if ('now' in found) moved = { ...(moved ?? names), [kind]: found.now };
    else
      Object.assign(subject, {
        [kind]: found.thing,
        scope: { ...subject.scope, ...found.inScope },
      });
  }
  return moved ? { is: 'moved', names: moved } : subject;
}

const nobody = { section: null, author: null, topic: null };

const find = {
  section: findSection,
  author: async (reads: Reads, slug: string): Promise<Found<Author>> => {
    const [author] = await readAuthorsBySlug(reads, [slug]);
    if (author) return { thing: author, inScope: { authorId: author.id } };
    return formerly(reads, 'author', slug);
  },
  topic: async (reads: Reads, slug: string): Promise<Found<Topic>> => {
    const [topic] = await readTopicsBySlug(reads, [slug]);
    if (topic) return { thing: topic, inScope: { topicId: topic.id } };
    return formerly(reads, 'topic', slug);
  },
};

async function findSection(reads: Reads, path: string): Promise<Found<Section>> {
  const tree = await readSectionTree(reads);
  const section = tree.byPath(path);
  if (section) {
    const subtreeIds = tree.subtree(section.id).map(({ id }) => id);
    return { thing: section, inScope: { section: { id: section.id, subtreeIds } } };
  }
  const former = (await readFormerSectionPaths(reads, [path])).find(({ ceded }) => !ceded);
  const now = former && tree.byId(former.sectionId);
  if (now) return { now: now.path };
  return (await wasSectionDeleted(reads, path))
    ? { is: 'gone', why: `The section "${path}" is no more.` }
    : { is: 'unknown', why: `There is no section "${path}".` };
}

async function formerly(reads: Reads, kind: NamedKind, slug: string): Promise<Found<never>> {
  const former = await readFormerSlug(reads.queries, kind, slug);
  if (!former) return { is: 'unknown', why: `There is no ${kind} "${slug}".` };
  if (!former.merged) return { now: former.slug };
  return {
    is: 'gone',
    why: `The ${kind} "${slug}" is "${former.slug}" now, with a feed of its own.`,
  };
}
