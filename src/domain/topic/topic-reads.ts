import { inOrderOf, type Reads } from '../reads.ts';
import { entityTag, foundTag, listTag } from '../tag.ts';
import { byName, namesWithin, type NamePosition } from '../text/name-order.ts';
import { isStorable } from '../text/storable.ts';
import type { Window } from '../window.ts';
import type { Topic, TopicType } from './topic.ts';

const omit = { createdAt: true } as const;

export async function readTopicsById(
  reads: Reads,
  ids: readonly string[],
): Promise<(Topic | null)[]> {
  for (const id of ids) reads.noteFor(id, entityTag('topic', id));
  const topics = await reads.queries.topic.findMany({ where: { id: { in: [...ids] } }, omit });
  return inOrderOf(ids, topics, (topic) => topic.id);
}

export async function readTopicsBySlug(
  reads: Reads,
  slugs: readonly string[],
): Promise<(Topic | null)[]> {
  const topics = await reads.queries.topic.findMany({
    where: { slug: { in: slugs.filter(isStorable) } },
    omit,
  });
  const found = inOrderOf(slugs, topics, (topic) => topic.slug);
  for (const [index, slug] of slugs.entries())
    reads.noteFor(slug, foundTag('topic', slug, found[index]));
  return found;
}

/** Topics by name; with a type, only those of it. */
export async function listTopics(
  reads: Reads,
  type: TopicType | null,
  window: Window<NamePosition>,
): Promise<Topic[]> {
  reads.note(listTag('topic'));
  return reads.queries.topic.findMany({
    where: { ...namesWithin(window), ...(type && { type }) },
    orderBy: byName(window),
    take: window.limit,
    omit,
  });
}

export async function countTopics(reads: Reads, type: TopicType | null): Promise<number> {
  reads.note(listTag('topic'));
  return reads.queries.topic.count({ where: { ...(type && { type }) } });
}
