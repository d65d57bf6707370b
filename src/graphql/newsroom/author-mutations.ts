import { authors } from '../../domain/author/author-kind.ts';
import { namedCommands } from '../../domain/named/named-commands.ts';
import { slugify } from '../../domain/text/slug.ts';
import { builder } from '../builder.ts';
import { authorResult, AuthorResultRef } from './author-result.ts';
import { commandArgs } from './command.ts';
import { example } from './example.ts';

const commands = namedCommands(authors);

const CreateAuthorInput = builder.inputType('CreateAuthorInput', {
  description: 'An author to add.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'As it is to be printed, up to 200 characters.',
    }),
    slug: t.string({
      description: 'The last part of the address; made from the name when left out.',
    }),
    jobTitle: t.string({ description: 'As in "Energy correspondent"; null for none.' }),
    bio: t.string({ description: 'Plain text, up to 2,000 characters; null for none.' }),
  }),
});

builder.mutationField('createAuthor', (t) =>
  t.field({
    type: AuthorResultRef,
    description: example(
      'Adds an author. A slug that somebody has, or had before, is refused and a free one proposed. For editors and admins.',
      'AddAuthor',
    ),
    args: {
      input: t.arg({ type: CreateAuthorInput, required: true, description: 'Who.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      authorResult(context, 'createAuthor', args, (database, command) => {
        const { name, slug, jobTitle = null, bio = null } = args.input;
        const author = { name, slug: slug ?? slugify(name, 'author'), jobTitle, bio };
        return commands.create(database, command, author);
      }),
  }),
);

const UpdateAuthorInput = builder.inputType('UpdateAuthorInput', {
  description: 'What is to change about an author. A field that is left out stays as it is.',
  fields: (t) => ({
    author: t.string({ required: true, description: 'Their slug now.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the author that you have read.',
    }),
    name: t.string({ description: 'As it is to be printed, up to 200 characters.' }),
    slug: t.string({ description: 'The new last part of the address; the old one leads to it.' }),
    jobTitle: t.string({ description: 'As in "Energy correspondent"; null for none.' }),
    bio: t.string({ description: 'Plain text, up to 2,000 characters; null for none.' }),
  }),
});

builder.mutationField('updateAuthor', (t) =>
  t.field({
    type: AuthorResultRef,
    description: example(
      'Changes the fields given, in every byline at once. What others changed meanwhile in other fields is kept, in the same fields it is a VersionProblem. Addresses that the author had lead to the new one. For editors and admins.',
      'RenameAuthor',
    ),
    args: {
      input: t.arg({ type: UpdateAuthorInput, required: true, description: 'Who, and what.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      authorResult(context, 'updateAuthor', args, (database, command) => {
        const { author, expectedVersion, name, slug, jobTitle, bio } = args.input;
        const given = { name: name ?? undefined, slug: slug ?? undefined, jobTitle, bio };
        return commands.update(database, command, { slug: author, expectedVersion }, given);
      }),
  }),
);

const MergeAuthorsInput = builder.inputType('MergeAuthorsInput', {
  description: 'Two authors who are one.',
  fields: (t) => ({
    from: t.string({ required: true, description: 'Slug of the author who goes.' }),
    into: t.string({ required: true, description: 'Slug of the author who stays.' }),
  }),
});

builder.mutationField('mergeAuthors', (t) =>
  t.field({
    type: AuthorResultRef,
    description: example(
      'Makes one author of two. Every byline names the one who stays, once; all addresses of the other lead there; drafts that name the other are published with the one who stays. It cannot be undone. For editors and admins.',
      'MergeAuthors',
    ),
    args: {
      input: t.arg({ type: MergeAuthorsInput, required: true, description: 'Who into whom.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      authorResult(context, 'mergeAuthors', args, (database, command) =>
        commands.merge(database, command, args.input),
      ),
  }),
);
