import {
  assignDraft,
  restoreRevision,
  saveDraft,
  sendBackDraft,
  startDraft,
  submitDraft,
} from '../../domain/draft/write.ts';
import { builder } from '../builder.ts';
import { contentInput, DraftContentInput, targetFields, targetOf } from './draft-inputs.ts';
import { commandArgs } from './command.ts';
import { draftResult, DraftResultRef } from './draft-result.ts';
import { example } from './example.ts';

const CreateDraftInput = builder.inputType('CreateDraftInput', {
  description: 'A story to begin.',
  fields: (t) => ({
    content: t.field({
      type: DraftContentInput,
      required: true,
      description: 'What is known of it.',
    }),
  }),
});

builder.mutationField('createDraft', (t) =>
  t.field({
    type: DraftResultRef,
    description: example('Begins a story. For contributors, editors and admins.', 'Write'),
    args: {
      input: t.arg({ type: CreateDraftInput, required: true, description: 'The story.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'createDraft', args, (database, command) =>
        startDraft(database, command, contentInput(args.input.content)),
      ),
  }),
);

const SaveDraftInput = builder.inputType('SaveDraftInput', {
  description: 'A change of the words.',
  fields: (t) => ({
    ...targetFields(t),
    content: t.field({
      type: DraftContentInput,
      required: true,
      description: 'What is to change.',
    }),
    comment: t.string({ description: 'What you say of this save, for the history.' }),
  }),
});

builder.mutationField('saveDraft', (t) =>
  t.field({
    type: DraftResultRef,
    description: example(
      'Saves the fields given as the next revision; what is public stays as it is. What others saved meanwhile in other fields is kept, in the same fields it is a Conflict. Contributors save their own drafts while they are WRITING.',
      'Save',
    ),
    args: {
      input: t.arg({ type: SaveDraftInput, required: true, description: 'The change.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'saveDraft', args, (database, command) => {
        const { content, comment = null } = args.input;
        return saveDraft(database, command, targetOf(args.input), contentInput(content), comment);
      }),
  }),
);

const RestoreRevisionInput = builder.inputType('RestoreRevisionInput', {
  description: 'An earlier revision to go back to.',
  fields: (t) => ({
    ...targetFields(t),
    revision: t.int({ required: true, description: 'Its number, from 1.' }),
  }),
});

builder.mutationField('restoreRevision', (t) =>
  t.field({
    type: DraftResultRef,
    description: example(
      "Saves an earlier revision's words as the next one; nothing in between is lost.",
      'Restore',
    ),
    args: {
      input: t.arg({ type: RestoreRevisionInput, required: true, description: 'Which.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'restoreRevision', args, (database, command) =>
        restoreRevision(database, command, targetOf(args.input), args.input.revision),
      ),
  }),
);

const AssignDraftInput = builder.inputType('AssignDraftInput', {
  description: 'Who is to work on a draft.',
  fields: (t) => ({
    ...targetFields(t),
    assignedTo: t.string({ description: 'As `viewer.actor` names them; null for nobody.' }),
  }),
});

builder.mutationField('assignDraft', (t) =>
  t.field({
    type: DraftResultRef,
    description: example('Gives a draft to somebody. For editors and admins.', 'Assign'),
    args: {
      input: t.arg({ type: AssignDraftInput, required: true, description: 'To whom.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'assignDraft', args, (database, command) =>
        assignDraft(database, command, targetOf(args.input), args.input.assignedTo ?? null),
      ),
  }),
);

export const DraftTargetInput = builder.inputType('DraftTargetInput', {
  description: 'A draft as you have read it.',
  fields: targetFields,
});

builder.mutationField('submitDraft', (t) =>
  t.field({
    type: DraftResultRef,
    description: example('Asks for review. Contributors submit their own drafts.', 'Review'),
    args: {
      input: t.arg({ type: DraftTargetInput, required: true, description: 'Which draft.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'submitDraft', args, (database, command) =>
        submitDraft(database, command, targetOf(args.input)),
      ),
  }),
);

const SendBackDraftInput = builder.inputType('SendBackDraftInput', {
  description: 'Why a draft goes back.',
  fields: (t) => ({
    ...targetFields(t),
    comment: t.string({ required: true, description: 'What is to be done.' }),
  }),
});

builder.mutationField('sendBackDraft', (t) =>
  t.field({
    type: DraftResultRef,
    description: example(
      'Gives a draft back to its writers, from review or from the schedule. For editors and admins.',
      'SendBack',
    ),
    args: {
      input: t.arg({ type: SendBackDraftInput, required: true, description: 'Which, and why.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'sendBackDraft', args, (database, command) =>
        sendBackDraft(database, command, targetOf(args.input), args.input.comment),
      ),
  }),
);
