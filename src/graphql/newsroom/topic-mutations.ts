import { namedCommands } from '../../domain/named/named-commands.ts';
import { slugify } from '../../domain/text/slug.ts';
import { topics } from '../../domain/topic/topic-kind.ts';
import { builder } from '../builder.ts';
import { TopicTypeRef } from '../topic.ts';
import { commandArgs } from './command.ts';
import { example } from './example.ts';
import { topicResult, TopicResultRef } from './topic-result.ts';

const commands = namedCommands(topics);

const CreateTopicInput = builder.inputType('CreateTopicInput', {
  description: 'A topic to add.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'As it is to be printed, up to 200 characters.',
    }),
    type: t.field({ type: TopicTypeRef, required: true, description: 'What kind of thing it is.' }),
    slug: t.string({
      description: 'The last part of the address; made from the name when left out.',
    }),
    description: t.string({ description: 'One sentence, plain text; null for none.' }),
  }),
});

builder.mutationField('createTopic', (t) =>
  t.field({
    type: TopicResultRef,
    description: example(
      'Adds a topic. A slug that another has, or had before, is refused and a free one proposed. For editors and admins; drafts also make topics by name.',
      'AddTopic',
    ),
    args: {
      input: t.arg({ type: CreateTopicInput, required: true, description: 'What.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      topicResult(context, 'createTopic', args, (database, command) => {
        const { name, type, slug, description = null } = args.input;
        const topic = { name, type, slug: slug ?? slugify(name, 'topic'), description };
        return commands.create(database, command, topic);
      }),
  }),
);

const UpdateTopicInput = builder.inputType('UpdateTopicInput', {
  description: 'What is to change about a topic. A field that is left out stays as it is.',
  fields: (t) => ({
    topic: t.string({ required: true, description: 'Its slug now.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the topic that you have read.',
    }),
    name: t.string({ description: 'As it is to be printed, up to 200 characters.' }),
    type: t.field({ type: TopicTypeRef, description: 'What kind of thing it is.' }),
    slug: t.string({ description: 'The new last part of the address; the old one leads to it.' }),
    description: t.string({ description: 'One sentence, plain text; null for none.' }),
  }),
});

builder.mutationField('updateTopic', (t) =>
  t.field({
    type: TopicResultRef,
    description: example(
      'Changes the fields given, on every article at once. What others changed meanwhile in other fields is kept, in the same fields it is a VersionProblem. Addresses that the topic had lead to the new one. For editors and admins.',
      'RenameTopic',
    ),
    args: {
      input: t.arg({ type: UpdateTopicInput, required: true, description: 'Which, and what.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      topicResult(context, 'updateTopic', args, (database, command) => {
        const { topic, expectedVersion, name, type, slug, description } = args.input;
        const given = {
          name: name ?? undefined,
          type: type ?? undefined,
          slug: slug ?? undefined,
          description,
        };
        return commands.update(database, command, { slug: topic, expectedVersion }, given);
      }),
  }),
);

const MergeTopicsInput = builder.inputType('MergeTopicsInput', {
  description: 'Two topics that are one.',
  fields: (t) => ({
    from: t.string({ required: true, description: 'Slug of the topic that goes.' }),
    into: t.string({ required: true, description: 'Slug of the topic that stays.' }),
  }),
});

builder.mutationField('mergeTopics', (t) =>
  t.field({
    type: TopicResultRef,
    description: example(
      'Makes one topic of two. Every article has the one that stays, once; all addresses of the other lead there; drafts that name the other are published with the one that stays. It cannot be undone. For editors and admins.',
      'MergeTopics',
    ),
    args: {
      input: t.arg({ type: MergeTopicsInput, required: true, description: 'Which into which.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      topicResult(context, 'mergeTopics', args, (database, command) =>
        commands.merge(database, command, args.input),
      ),
  }),
);
