import type { Change } from '../change.ts';
import { createNamed } from '../named/create-named.ts';
import type { FieldsOf } from '../named/named-kind.ts';
import { topics } from './topic-kind.ts';
import type { Topic } from './topic.ts';

/** Adds a topic. @throws InputError, also for a slug that another has or had */
export function createTopic(change: Change, input: FieldsOf<Topic>): Promise<Topic> {
  return createNamed(change, topics, input);
}
