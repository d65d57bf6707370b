import {
  diffRevisions,
  unifiedDiff,
  type DiffPart,
  type FieldDiff,
  type RevisionDiff,
} from '../../domain/draft/diff-revisions.ts';
import { builder } from '../builder.ts';
import { contentFieldName } from './content-field.ts';
import { DraftRef } from './draft.ts';
import { RevisionRef, revisionOf } from './revision.ts';

const DiffKindRef = builder.enumType('DiffKind', {
  description: 'Which of two revisions has some words.',
  values: {
    SAME: { description: 'Both.' },
    ADDED: { description: 'Only the later.' },
    REMOVED: { description: 'Only the earlier.' },
  } as const,
});

const DiffPartRef = builder.objectRef<DiffPart>('DiffPart').implement({
  description: 'A run of words in a comparison.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DiffKindRef, description: 'Which revision has them.' }),
    text: t.exposeString('text', { description: 'The words.' }),
  }),
});

const FieldDiffRef = builder.objectRef<FieldDiff>('FieldDiff').implement({
  description: 'How one field differs.',
  fields: (t) => ({
    field: t.string({
      description: 'Its name in DraftContentInput, as in `headline` or `rights.holder`.',
      resolve: ({ field }) => contentFieldName(field),
    }),
    parts: t.field({
      type: [DiffPartRef],
      description: 'In reading order. Lists such as the byline are compared as JSON of ids.',
      resolve: ({ parts }) => parts,
    }),
  }),
});

const RevisionDiffRef = builder.objectRef<RevisionDiff>('RevisionDiff').implement({
  description: 'What is different between two revisions.',
  fields: (t) => ({
    from: t.expose('from', { type: RevisionRef, description: 'The one compared.' }),
    to: t.expose('to', { type: RevisionRef, description: 'What it is compared with.' }),
    fields: t.field({
      type: [FieldDiffRef],
      description: 'Only those that differ, word by word.',
      resolve: ({ fields }) => fields,
    }),
    unified: t.string({
      description: 'The bodies line by line, as `diff -u` prints it.',
      resolve: unifiedDiff,
    }),
  }),
});

builder.objectField(DraftRef, 'diff', (t) =>
  t.field({
    type: RevisionDiffRef,
    description: 'What changed from one revision to another.',
    args: {
      from: t.arg.int({ required: true, description: 'Number of the earlier, from 1.' }),
      to: t.arg.int({ description: 'Number of the later; the latest when left out.' }),
    },
    async resolve(draft, { from, to }, context) {
      const [before, after] = await Promise.all([
        revisionOf(context, 'from', draft, from),
        revisionOf(context, 'to', draft, to ?? draft.revision),
      ]);
      return diffRevisions(before, after);
    },
  }),
);
