import { newId } from '../id.ts';
import type { Kind } from '../named/named-kind.ts';
import { checkedName, checkedNote, checkedSlug } from '../text/check-text.ts';
import { moveTopics } from './move-topics.ts';
import type { Topic } from './topic.ts';

const omit = { createdAt: true } as const;

/** Topics, for what is done alike to all that has a name. */
export const topics: Kind<Topic> = {
  kind: 'topic',
  checks: {
    slug: checkedSlug,
    name: checkedName,
    type: (_field, type) => type,
    description: (field, text) => checkedNote(field, text),
  },
  read: (queries, id) => queries.topic.findUnique({ where: { id }, omit }),
  create: (queries, fields, createdAt) =>
    queries.topic.create({ data: { ...fields, id: newId(), createdAt }, omit }),
  update: (queries, id, changes) =>
    queries.topic.update({
      where: { id },
      data: { ...changes, version: { increment: 1 } },
      omit,
    }),
  moveArticles: moveTopics,
};
