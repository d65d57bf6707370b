import type { EventKind } from '../../domain/event/event.ts';
import { builder } from '../builder.ts';

/** What an event of the log is called outside: `article.published` is ARTICLE_PUBLISHED. */
type NameOf<Kind extends string> = Kind extends `${infer Subject}.${infer Happened}`
  ? Uppercase<`${Subject}_${Happened}`>
  : never;

/** All kinds of events: one that is missing here fails to compile. */
const values: Record<NameOf<EventKind>, { description: string }> = {
  ARTICLE_PUBLISHED: { description: 'It became public, for the first time or again.' },
  ARTICLE_UPDATED: { description: 'It was published anew.' },
  ARTICLE_CORRECTED: {
    description: 'It was published anew, with a notice that says what changed.',
  },
  ARTICLE_MOVED: { description: 'It got another address; the former one leads on.' },
  ARTICLE_WITHDRAWN: { description: 'It was taken down, and may return.' },
  ARTICLE_KILLED: { description: 'It was taken down for good: delete every copy.' },
  SECTION_CREATED: { description: 'It was made.' },
  SECTION_UPDATED: { description: 'What is said of it changed, or its place among its siblings.' },
  SECTION_MOVED: { description: 'Its path changed, and the paths of all that is below it.' },
  SECTION_DELETED: { description: 'It is no more. It was empty.' },
  AUTHOR_CREATED: { description: 'They were added.' },
  AUTHOR_UPDATED: { description: 'What is said of them changed.' },
  AUTHOR_MOVED: { description: 'Their slug changed; the former one leads on.' },
  AUTHOR_MERGED: { description: 'They were made one with another, who stays.' },
  TOPIC_CREATED: { description: 'It was added.' },
  TOPIC_UPDATED: { description: 'What is said of it changed.' },
  TOPIC_MOVED: { description: 'Its slug changed; the former one leads on.' },
  TOPIC_MERGED: { description: 'It was made one with another, which stays.' },
  IMAGE_UPDATED: { description: 'What is said of it changed, in every article that shows it.' },
};

export type ChangeKind = keyof typeof values;

export const ChangeKindRef = builder.enumType('ChangeKind', {
  description: 'What happened.',
  values,
});

export function changeKindOf({ kind }: { kind: string }): ChangeKind {
  return kind.replace('.', '_').toUpperCase() as ChangeKind;
}
