import type { DraftComment } from '../../domain/draft/revision-reads.ts';
import type { Revision } from '../../domain/draft/draft.ts';
import { InputError } from '../../domain/input-error.ts';
import { builder } from '../builder.ts';
import { checkedSize } from '../connection.ts';
import type { Context } from '../context.ts';
import { DraftContentRef } from './draft-content.ts';
import { DraftRef } from './draft.ts';

export const RevisionRef = builder.objectRef<Revision>('Revision').implement({
  description: 'An immutable snapshot of a draft at one save.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1.' }),
    version: t.exposeInt('version', { description: "The draft's version that this save made." }),
    content: t.field({
      type: DraftContentRef,
      description: 'Its words.',
      resolve: (revision) => revision,
    }),
    comment: t.exposeString('comment', {
      nullable: true,
      description: 'What the editor said of this save; null when nothing.',
    }),
    savedBy: t.exposeString('savedBy', { description: 'Who, as `kind:id`.' }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

const DraftCommentRef = builder.objectRef<DraftComment>('DraftComment').implement({
  description: 'What an editor said about a draft, such as why it was sent back.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The revision that it is about.' }),
    text: t.exposeString('text', { description: 'Plain text.' }),
    author: t.exposeString('author', { description: 'Who, as `kind:id`.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.objectFields(DraftRef, (t) => ({
  revisions: t.field({
    type: [RevisionRef],
    description: 'The history, newest first.',
    args: {
      first: t.arg.int({
        required: true,
        defaultValue: 20,
        description: 'At most this many; 0 to 100.',
      }),
      below: t.arg.int({ description: 'Only numbers lower than this: the rest of the history.' }),
    },
    resolve: ({ id }, { first, below = null }, { loaders }) =>
      loaders.revisions({ below, limit: checkedSize('first', first) }, id),
  }),
  comments: t.field({
    type: [DraftCommentRef],
    description: 'What editors said about it, newest first.',
    resolve: ({ id }, _args, { loaders }) => loaders.draftComments.load(id),
  }),
}));

/** @throws InputError when the draft has no such revision */
export async function revisionOf(
  { loaders }: Context,
  field: string,
  draft: { id: string; revision: number },
  number: number,
): Promise<Revision> {
  const revision = await loaders.revision({ number }, draft.id);
  if (revision) return revision;
  throw new InputError(field, `There is no revision ${number}: give 1 to ${draft.revision}`);
}
