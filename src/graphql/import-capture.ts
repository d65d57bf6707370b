import { CaptureError } from '../domain/capture/capture.ts';
import {
  importCapture,
  type CaptureInput,
  type ImportOutcome,
} from '../domain/capture/import-capture.ts';
import type { Change } from '../domain/change.ts';
import { runCommand } from '../domain/command/run-command.ts';
import { InputError } from '../domain/input-error.ts';
import { mayImport } from '../domain/policy.ts';
import { ArticleRef } from './article.ts';
import { authorize } from './authorize.ts';
import { builder } from './builder.ts';
import { commandArgs, commandOf } from './newsroom/command.ts';

const OutcomeRef = builder.enumType('ImportOutcome', {
  description: 'What an import did.',
  values: {
    CREATED: { description: 'The page was not here: it was published.' },
    UPDATED: { description: 'The page was here and said something else: the article was updated.' },
    UNCHANGED: { description: 'The page was here and said the same: nothing was done.' },
  } as const,
});

interface Imported {
  outcome: ImportOutcome;
  articleId: string;
}

const ImportedRef = builder.objectRef<Imported>('CaptureImported').implement({
  description: 'The capture was read.',
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'outcome' in value,
  fields: (t) => ({
    outcome: t.expose('outcome', { type: OutcomeRef, description: 'What was done.' }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article; null when it was taken down since it was first imported.',
      resolve: ({ articleId }, _args, { loaders }) => loaders.articleById.load(articleId),
    }),
  }),
});

interface Refused {
  field: string;
  line: number | null;
  message: string;
}

const RefusedRef = builder.objectRef<Refused>('CaptureRefused').implement({
  description: 'The capture could not be imported; nothing was changed.',
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'message' in value,
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The input field that is wrong.' }),
    line: t.exposeInt('line', {
      nullable: true,
      description: 'The line of `text` that is wrong, from 1; null when it is none.',
    }),
    message: t.exposeString('message', { description: 'What is wrong and what would be right.' }),
  }),
});

const ImportResultRef = builder.unionType('ImportCaptureResult', {
  description: 'What became of a capture.',
  types: [ImportedRef, RefusedRef],
});

const ImportCaptureInput = builder.inputType('ImportCaptureInput', {
  description: 'The text of one news page, saved from another site.',
  fields: (t) => ({
    text: t.string({
      required: true,
      description:
        'Title, numbered breadcrumbs, bullets (last update, read time, views, section), title, paragraphs, `Author: …`, `Share`. All but the title and one paragraph may be missing.',
    }),
    capturedAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'When the page was saved; "10 hours ago" counts back from here.',
    }),
    defaultSection: t.string({
      required: true,
      defaultValue: 'news',
      description: 'Path of the section for a page that names none; made if it is not there.',
    }),
  }),
});

builder.mutationField('importCapture', (t) =>
  t.field({
    type: ImportResultRef,
    description: `Publishes a page capture as an article. Sections and authors that it names and that are not here are made. The same capture again changes nothing. For editors and admins.

Example: \`mutation { importCapture(input: { text: "A headline\\n\\nA paragraph.", capturedAt: "2026-03-01T09:30:00Z" }) { ... on CaptureImported { outcome article { path } } ... on CaptureRefused { line message } } }\``,
    args: {
      input: t.arg({ type: ImportCaptureInput, required: true, description: 'The capture.' }),
      ...commandArgs,
    },
    async resolve(_root, args, context) {
      authorize(context.viewer, mayImport, 'import captures');
      const command = commandOf(context, 'importCapture', args, args.input);
      try {
        return await runCommand(context.database, command, importing(args.input), importedBefore);
      } catch (error) {
        return refusal(error);
      }
    },
  }),
);

function importing(input: CaptureInput) {
  return async (change: Change) => {
    const value = await importCapture(change, input);
    return { subject: { type: 'draft' as const, id: value.articleId }, value };
  };
}

function importedBefore(_queries: unknown, articleId: string): Promise<Imported> {
  return Promise.resolve({ outcome: 'UNCHANGED', articleId });
}

function refusal(error: unknown): Refused {
  if (error instanceof CaptureError) {
    return { field: 'text', line: error.line, message: error.reason };
  }
  if (error instanceof InputError)
    return { field: error.field, line: null, message: error.message };
  throw error;
}
