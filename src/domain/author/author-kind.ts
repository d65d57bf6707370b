import { newId } from '../id.ts';
import type { Kind } from '../named/named-kind.ts';
import { checkedName, checkedNote, checkedSlug } from '../text/check-text.ts';
import type { Author } from './author.ts';
import { moveBylines } from './move-bylines.ts';

const omit = { createdAt: true } as const;

/** Authors, for what is done alike to all that has a name. */
export const authors: Kind<Author> = {
  kind: 'author',
  checks: {
    slug: checkedSlug,
    name: checkedName,
    jobTitle: (field, text) => checkedNote(field, text, 200),
    bio: (field, text) => checkedNote(field, text, 2000),
  },
  read: (queries, id) => queries.author.findUnique({ where: { id }, omit }),
  create: (queries, fields, createdAt) =>
    queries.author.create({ data: { ...fields, id: newId(), createdAt }, omit }),
  update: (queries, id, changes) =>
    queries.author.update({
      where: { id },
      data: { ...changes, version: { increment: 1 } },
      omit,
    }),
  moveArticles: moveBylines,
};
