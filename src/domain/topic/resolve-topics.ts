import type { Change } from '../change.ts';
import { InputError } from '../input-error.ts';
import type { FieldsOf } from '../named/named-kind.ts';
import { findBySlugEver, findOrReserve } from '../named/slug-history.ts';
import { slugify } from '../text/slug.ts';
import { createTopic } from './topic-service.ts';
import type { Topic, TopicType } from './topic.ts';

/** A topic that is there, by a slug it has or had; or one by name, which is made if there is none. */
export type TopicInput = { slug: string } | { name: string; type: TopicType };

/** Ids of topics, in their order. @throws InputError for an unknown slug, or a topic named twice */
export async function resolveTopics(
  change: Change,
  topics: readonly TopicInput[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const topic of topics) ids.push(await resolveTopic(change, topic));
  if (new Set(ids).size < ids.length) {
    throw new InputError('topics', 'A topic stands there twice: name each once');
  }
  return ids;
}

async function resolveTopic(change: Change, topic: TopicInput): Promise<string> {
  const { queries } = change;
  if ('name' in topic) return ensureTopic(change, topic);
  const { slug } = topic;
  const id = (await findBySlugEver(queries, 'topic', [slug])).get(slug);
  if (id) return id;
  const message = `There is no topic "${slug}": give the slug of one, or a name and a type to make it`;
  throw new InputError('topics', message);
}

async function ensureTopic(
  change: Change,
  { name, type }: { name: string; type: TopicType },
): Promise<string> {
  if (name.trim() === '') throw new InputError('topics', 'A topic has no name: give one');
  const slug = slugify(name, 'topic');
  const known = await findOrReserve(change.queries, 'topic', slug);
  return known ?? (await makeTopic(change, { slug, name, type, description: null }));
}

async function makeTopic(change: Change, topic: FieldsOf<Topic>): Promise<string> {
  try {
    return (await createTopic(change, topic)).id;
  } catch (error) {
    if (error instanceof InputError) throw new InputError('topics', error.message);
    throw error;
  }
}
