import { pathSegments } from '../../domain/address/paths.ts';
import { InputError } from '../../domain/input-error.ts';
import { addSection, changeSection, removeSection } from '../../domain/section/section-commands.ts';
import { builder, type InputFields } from '../builder.ts';
import { commandArgs } from './command.ts';
import { example } from './example.ts';
import {
  SectionChange,
  SectionDeletion,
  sectionResult,
  SectionResultRef,
} from './section-result.ts';

const position = 'Its place among its siblings, 0 for the first';

const CreateSectionInput = builder.inputType('CreateSectionInput', {
  description: 'A section to add.',
  fields: (t) => ({
    parent: t.string({
      description: 'Path of the section above, as in `world/europe`; left out for the top.',
    }),
    slug: t.string({ required: true, description: 'The last part of the path.' }),
    name: t.string({ required: true, description: 'As it is printed, up to 200 characters.' }),
    description: t.string({ description: 'One sentence, plain text; null for none.' }),
    position: t.int({ description: `${position}; left out for the last.` }),
  }),
});

builder.mutationField('createSection', (t) =>
  t.field({
    type: SectionResultRef,
    description: example(
      'Adds a section. It cannot take the address that a story has or ever had. For admins.',
      'AddSection',
    ),
    args: {
      input: t.arg({ type: CreateSectionInput, required: true, description: 'The section.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      sectionResult(context, 'createSection', args, async (database, command) => {
        const { parent = null, ...input } = args.input;
        const section = await addSection(database, command, { ...input, parent });
        return new SectionChange(section, args.dryRun);
      }),
  }),
);

/** Fields that every change of a section that is there begins with. */
function targetFields(t: InputFields) {
  return {
    path: t.string({
      required: true,
      description: 'Where the section is now, as in `world/europe`.',
    }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the section that you have read.',
    }),
  };
}

const UpdateSectionInput = builder.inputType('UpdateSectionInput', {
  description: 'What is to change about a section. A field that is left out stays as it is.',
  fields: (t) => ({
    ...targetFields(t),
    name: t.string({ description: 'As it is printed, up to 200 characters.' }),
    slug: t.string({ description: 'The new last part of the path; the old path leads to it.' }),
    description: t.string({ description: 'One sentence, plain text; null for none.' }),
    position: t.int({ description: `${position}.` }),
  }),
});

builder.mutationField('updateSection', (t) =>
  t.field({
    type: SectionResultRef,
    description: example(
      'Changes the fields given. With the slug change the addresses of all sections and articles below; the old ones lead to the new. What others changed meanwhile in other fields is kept, in the same fields it is a VersionProblem. For admins.',
      'RenameSection',
    ),
    args: {
      input: t.arg({ type: UpdateSectionInput, required: true, description: 'Which, and what.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      sectionResult(context, 'updateSection', args, async (database, command) => {
        const { name, slug, description, position: place } = args.input;
        const given = {
          ...{ name: name ?? undefined, slug: slug ?? undefined, description },
          position: place ?? undefined,
        };
        const section = await changeSection(database, command, args.input, given);
        return new SectionChange(section, args.dryRun);
      }),
  }),
);

const MoveSectionInput = builder.inputType('MoveSectionInput', {
  description: 'Where a section is to stand.',
  fields: (t) => ({
    ...targetFields(t),
    parent: t.string({ description: 'Path of the section to stand below; null for the top.' }),
    position: t.int({ description: `${position}; left out for the last.` }),
  }),
});

builder.mutationField('moveSection', (t) =>
  t.field({
    type: SectionResultRef,
    description: example(
      'Moves a section with all sections and articles below it. Their addresses change, and the old ones lead to the new. For admins.',
      'MoveSection',
    ),
    args: {
      input: t.arg({ type: MoveSectionInput, required: true, description: 'Which, and where to.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      sectionResult(context, 'moveSection', args, async (database, command) => {
        const { parent, position: place } = args.input;
        if (parent === undefined) {
          const message = 'Where to is missing: give the path of a section, or null for the top';
          throw new InputError('parent', message);
        }
        const given = { parent, position: place ?? undefined };
        const section = await changeSection(database, command, args.input, given);
        return new SectionChange(section, args.dryRun);
      }),
  }),
);

const DeleteSectionInput = builder.inputType('DeleteSectionInput', {
  description: 'A section to delete.',
  fields: (t) => ({
    path: t.string({ required: true, description: 'Where it is now, as in `world/europe`.' }),
  }),
});

builder.mutationField('deleteSection', (t) =>
  t.field({
    type: SectionResultRef,
    description: example(
      'Deletes a section that nothing needs: no sections below it, no articles, no drafts, no old addresses of stories. The problem says what does. For admins.',
      'DeleteSection',
    ),
    args: {
      input: t.arg({ type: DeleteSectionInput, required: true, description: 'Which.' }),
      ...commandArgs,
    },
    resolve: (_root, args, context) =>
      sectionResult(context, 'deleteSection', args, async (database, command) => {
        const path = pathSegments(args.input.path).join('/');
        return new SectionDeletion(await removeSection(database, command, path), args.dryRun);
      }),
  }),
);
