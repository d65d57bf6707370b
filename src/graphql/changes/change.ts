import type { LoggedEvent } from '../../domain/event/event-log.ts';
import { entityOf } from '../../domain/tag.ts';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import { changeCursor } from './change-cursor.ts';
import { ChangeKindRef, changeKindOf } from './change-kind.ts';

const typenames = { article: 'Article', section: 'Section', author: 'Author', topic: 'Topic' };

/** An event as the public sees it: never who did it, and never words that are not public any more. */
export const ChangeRef = builder.interfaceRef<LoggedEvent>('Change').implement({
  description: `Something that changed what the public reads. What it names is answered as it is now, which may be later than the change.
To keep a copy of the site, hold each article, section, author and topic with the ids of what it names, and read anew what is \`touched\`; after a merge also the articles that named the one that is no more. View counts and automatic related stories change without a change.`,
  resolveType: ({ subjectType }) => changedTypes[subjectType],
  fields: (t) => ({
    cursor: t.string({
      description: 'Where it stands among all changes, for ever; `after` it come the later ones.',
      resolve: ({ id }) => changeCursor(id),
    }),
    kind: t.field({
      type: ChangeKindRef,
      description: 'What happened.',
      resolve: changeKindOf,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
    touched: t.idList({
      description:
        'Global ids of all whose own fields may say something else since: read them anew with `nodes`, and delete what is null there.',
      resolve: touchedBy,
    }),
  }),
});

const changedTypes: Record<string, string> = {
  ...{ article: 'ArticleChanged', section: 'SectionChanged', author: 'AuthorChanged' },
  ...{ topic: 'TopicChanged', image: 'ImageChanged' },
};

/** Of images nobody outside can read anything by their ids. */
function touchedBy({ subjectType, subjectId, tags }: LoggedEvent): string[] {
  const subject = subjectType in typenames && subjectGlobalId({ subjectType, subjectId });
  const others = tags.flatMap((tag) => {
    const entity = entityOf(tag);
    return entity ? [encodeGlobalId(typenames[entity.kind], entity.id)] : [];
  });
  return [...new Set([...(subject ? [subject] : []), ...others])];
}

/** The global id of what an event is about. */
export function subjectGlobalId({
  subjectType,
  subjectId,
}: Pick<LoggedEvent, 'subjectType' | 'subjectId'>): string {
  const typename = subjectType === 'image' ? 'Image' : typenames[subjectType as 'article'];
  return encodeGlobalId(typename, subjectId);
}
