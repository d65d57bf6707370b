import { unfiltered } from '../article/article-filter.ts';
import { readArticleLists } from '../article/article-list.ts';
import { latestFirst } from '../article/article-order.ts';
import type { Article } from '../article/article.ts';
import { narrowestOwner } from '../article/list-owner.ts';
import { InputError } from '../input-error.ts';
import type { Reads } from '../reads.ts';
import type { SectionTree } from '../section/section-tree.ts';
import type { Section } from '../section/section.ts';
import { projectStories, type Planned } from './project-stories.ts';
import type { ProjectedArticle } from './projected-article.ts';
import { readStorySources } from './story-source.ts';

/** A story in its place on a front to come. */
export interface FrontStory {
  article: Article;
  /** It comes, or changes, by the schedule until then; false for what the public reads already. */
  scheduled: boolean;
}

export interface FrontQuery {
  /** Null for the whole site's front. */
  section: Section | null;
  at: Date;
  first: number;
}

/** A front as it will be if nothing happens until then but what is scheduled. @throws InputError */
export async function previewFront(
  reads: Reads,
  tree: SectionTree,
  now: Date,
  query: FrontQuery,
): Promise<FrontStory[]> {
  const { section, at, first } = query;
  if (at < now) {
    const message = `${at.toISOString()} is past: give a time to come`;
    throw new InputError('at', message);
  }
  const coming = await readComing(reads, tree, at, now);
  const replaced = new Set(coming.map(({ id }) => id));
  const known = await readPublic(reads, section, first + replaced.size);
  const kept = known.filter(({ id }) => !replaced.has(id));
  const added = coming.filter(({ sectionId }) => !section || isIn(tree, sectionId, section));
  return [
    ...kept.map((article) => ({ article, scheduled: false })),
    ...added.map((article) => ({ article, scheduled: true })),
  ]
    .toSorted((a, b) => byPublication(a.article, b.article))
    .slice(0, first);
}

/** All that the schedule will have made public, each as of its time. What it will refuse doesn't come. */
async function readComing(
  { queries }: Reads,
  tree: SectionTree,
  at: Date,
  now: Date,
): Promise<ProjectedArticle[]> {
  const sources = await readStorySources(queries, {
    state: 'SCHEDULED',
    scheduledAt: { lte: at },
    OR: [{ embargoUntil: null }, { embargoUntil: { lte: at } }],
  });
  const plans = sources
    .map((source): Planned => ({ source, at: dueTime(source.draft, now) }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const projected = await projectStories(queries, tree, plans);
  return projected.flatMap(({ article, problem }) => (article && !problem ? [article] : []));
}

/** What is overdue is published at once. */
function dueTime(
  { scheduledAt, embargoUntil }: { scheduledAt: Date | null; embargoUntil: Date | null },
  now: Date,
): Date {
  const times = [now, scheduledAt, embargoUntil].map((time) => time?.getTime() ?? 0);
  return new Date(Math.max(...times));
}

async function readPublic(
  reads: Reads,
  section: Section | null,
  limit: number,
): Promise<Article[]> {
  const within = section && { id: section.id, includeSubsections: true };
  const { owner, ownerId, filter } = narrowestOwner({ ...unfiltered, section: within });
  const window = { after: null, before: null, limit, backwards: false };
  const [list] = await readArticleLists(reads, owner, [ownerId], {
    ...{ filter, order: latestFirst, window },
  });
  return list!;
}

function isIn(tree: SectionTree, sectionId: string, { id }: Section): boolean {
  return tree.lineage(sectionId).some((each) => each.id === id);
}

/** As `latestFirst` has it. */
function byPublication(a: Article, b: Article): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || (b.id > a.id ? 1 : -1);
}
