import {
  correct,
  embargo,
  kill,
  publish,
  schedule,
  unschedule,
  withdraw,
} from '../../domain/draft/publication.ts';
import { builder, type InputFields } from '../builder.ts';
import { NoticeKindRef } from '../notice.ts';
import { targetFields, targetOf } from './draft-inputs.ts';
import { commandArgs } from './command.ts';
import { draftResult, DraftResultRef } from './draft-result.ts';
import { example } from './example.ts';
import { DraftTargetInput } from './write-mutations.ts';

function significantUpdate(t: InputFields) {
  return t.boolean({
    required: true,
    defaultValue: true,
    description:
      'Whether readers are told: "Last update" moves. False for a typo. A first publication always is.',
  });
}

const PublishInput = builder.inputType('PublishInput', {
  description: 'A draft to publish.',
  fields: (t) => ({ ...targetFields(t), significantUpdate: significantUpdate(t) }),
});

builder.mutationField('publish', (t) =>
  t.field({
    type: DraftResultRef,
    description: example(
      'Makes the latest revision public; while an embargo holds, schedules it for its end. For editors and admins.',
      'Publish',
    ),
    args: {
      input: t.arg({ type: PublishInput, required: true, description: 'Which draft.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'publish', args, (database, command) =>
        publish(database, command, targetOf(args.input), args.input.significantUpdate),
      ),
  }),
);

const ScheduleInput = builder.inputType('ScheduleInput', {
  description: 'When to publish.',
  fields: (t) => ({
    ...targetFields(t),
    at: t.field({ type: 'DateTime', required: true, description: 'A time to come.' }),
  }),
});

builder.mutationField('schedule', (t) =>
  t.field({
    type: DraftResultRef,
    description: example(
      'Has the draft published by itself, once, within 2 seconds of its time; what is saved until then goes with it. For editors and admins.',
      'Schedule',
    ),
    args: {
      input: t.arg({ type: ScheduleInput, required: true, description: 'Which, and when.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'schedule', args, (database, command) =>
        schedule(database, command, targetOf(args.input), args.input.at),
      ),
  }),
);

builder.mutationField('unschedule', (t) =>
  t.field({
    type: DraftResultRef,
    description: example('Takes a draft off the schedule. For editors and admins.', 'Unschedule'),
    args: {
      input: t.arg({ type: DraftTargetInput, required: true, description: 'Which draft.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'unschedule', args, (database, command) =>
        unschedule(database, command, targetOf(args.input)),
      ),
  }),
);

const EmbargoInput = builder.inputType('EmbargoInput', {
  description: 'Until when a story is kept back.',
  fields: (t) => ({
    ...targetFields(t),
    until: t.field({ type: 'DateTime', description: 'A time to come; null lifts the embargo.' }),
  }),
});

builder.mutationField('embargo', (t) =>
  t.field({
    type: DraftResultRef,
    description: example(
      'Sets a time before which publishing has no public effect, whatever else happens. For editors and admins.',
      'Embargo',
    ),
    args: {
      input: t.arg({ type: EmbargoInput, required: true, description: 'Which, and until when.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'embargo', args, (database, command) =>
        embargo(database, command, targetOf(args.input), args.input.until ?? null),
      ),
  }),
);

const CorrectInput = builder.inputType('CorrectInput', {
  description: 'A correction of what is public.',
  fields: (t) => ({
    ...targetFields(t),
    kind: t.field({
      type: NoticeKindRef,
      required: true,
      defaultValue: 'CORRECTION',
      description: 'What kind of notice readers see.',
    }),
    notice: t.string({ required: true, description: 'What was wrong and what is right.' }),
    significantUpdate: significantUpdate(t),
  }),
});

builder.mutationField('correct', (t) =>
  t.field({
    type: DraftResultRef,
    description: example(
      'Publishes the latest revision of what is public, with a notice to readers. For editors and admins.',
      'Correct',
    ),
    args: {
      input: t.arg({ type: CorrectInput, required: true, description: 'Which, and the notice.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'correct', args, (database, command) => {
        const { kind, notice: text, significantUpdate } = args.input;
        return correct(database, command, targetOf(args.input), { kind, text }, significantUpdate);
      }),
  }),
);

const TakeDownInput = builder.inputType('TakeDownInput', {
  description: 'What to take down, and what to tell.',
  fields: (t) => ({
    ...targetFields(t),
    reason: t.string({
      description: 'Public: readers see it at the address. Null to say nothing.',
    }),
  }),
});

builder.mutationField('withdraw', (t) =>
  t.field({
    type: DraftResultRef,
    description: example(
      'Takes the article down; its address answers 410. The draft stays and can be published again. For editors and admins.',
      'TakeDown',
    ),
    args: {
      input: t.arg({ type: TakeDownInput, required: true, description: 'Which, and why.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'withdraw', args, (database, command) =>
        withdraw(database, command, targetOf(args.input), args.input.reason ?? null),
      ),
  }),
);

builder.mutationField('kill', (t) =>
  t.field({
    type: DraftResultRef,
    description: example(
      'Ends a story for good: never public again, its addresses answer 410. For admins.',
      'Kill',
    ),
    args: {
      input: t.arg({ type: TakeDownInput, required: true, description: 'Which, and why.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      draftResult(context, 'kill', args, (database, command) =>
        kill(database, command, targetOf(args.input), args.input.reason ?? null),
      ),
  }),
);
