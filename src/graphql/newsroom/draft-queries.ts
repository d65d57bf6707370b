import { countDrafts, listDrafts, type DraftPosition } from '../../domain/draft/draft-list.ts';
import type { CurrentDraft, DraftState } from '../../domain/draft/draft.ts';
import { mayReadDraft, mayWrite } from '../../domain/policy.ts';
import { authorize } from '../authorize.ts';
import { builder } from '../builder.ts';
import { connection, emptyConnection, type CursorCodec } from '../connection.ts';
import type { Context } from '../context.ts';
import { decodeCursor, encodeCursor, timeKey } from '../cursor.ts';
import { sectionAt } from '../section-queries.ts';
import { idOf } from './draft-inputs.ts';
import { DraftStateRef } from './draft-state.ts';
import { DraftRef } from './draft.ts';

builder.queryField('draft', (t) =>
  t.field({
    type: DraftRef,
    nullable: true,
    description:
      'A draft by its id, or by that of its article; null when there is none that you may read. For contributors, editors and admins.',
    args: { id: t.arg.id({ required: true, description: 'Of the draft or the article.' }) },
    async resolve(_root, { id }, { loaders, viewer }) {
      authorize(viewer, mayWrite, 'read drafts');
      const draft = await loaders.draftById.load(idOf('id', id, ['Draft', 'Article']));
      return draft && mayReadDraft(viewer, draft) ? draft : null;
    },
  }),
);

const filterArgs = builder.args((t) => ({
  state: t.field({ type: DraftStateRef, description: 'Only those that stand there.' }),
  section: t.string({ description: 'Only those of the section with this path.' }),
  author: t.string({ description: 'Only those with the author of this slug in the byline.' }),
  assignedTo: t.string({ description: 'Only those given to them, as `viewer.actor` names them.' }),
  search: t.string({
    description: 'Only those with these words in headline, standfirst or body, in any case.',
  }),
}));

builder.queryField('drafts', (t) =>
  t.connection(
    {
      type: DraftRef,
      description:
        'Drafts that fulfil every condition given, last changed first. Editors see all, contributors their own and those they were given.',
      args: filterArgs,
      async resolve(_root, args, context) {
        authorize(context.viewer, mayWrite, 'read drafts');
        const filter = await filterOf(args, context);
        if (!filter) return emptyConnection(args);
        const { queries } = context.reads;
        const page = await connection(args, draftCursors, (window) =>
          listDrafts(queries, context.viewer, filter, window),
        );
        return { ...page, totalCount: () => countDrafts(queries, context.viewer, filter) };
      },
    },
    { name: 'DraftConnection', description: 'A page of a list of drafts.' },
    { name: 'DraftEdge', description: 'A draft in its place in a list.' },
  ),
);

interface FilterArgs {
  state?: DraftState | null | undefined;
  section?: string | null | undefined;
  author?: string | null | undefined;
  assignedTo?: string | null | undefined;
  search?: string | null | undefined;
}

/** Names as ids; null when one of them names nothing, so that nothing can fulfil the condition. */
async function filterOf(args: FilterArgs, context: Context) {
  const { state = null, assignedTo = null, search = null } = args;
  const [section, author] = await Promise.all([
    args.section == null ? undefined : sectionAt(context, args.section),
    args.author == null ? undefined : context.loaders.authorBySlug.load(args.author),
  ]);
  if (section === null || author === null) return null;
  const [sectionId, authorId] = [section?.id ?? null, author?.id ?? null];
  return { state, assignedTo, search, sectionId, authorId };
}

const draftCursors: CursorCodec<CurrentDraft, DraftPosition> = {
  encode: ({ id, updatedAt }) => encodeCursor('CHANGED_AT', updatedAt.getTime(), id),
  decode(field, cursor) {
    const [at, id] = decodeCursor(field, 'CHANGED_AT', cursor, timeKey);
    return { at, id };
  },
};
