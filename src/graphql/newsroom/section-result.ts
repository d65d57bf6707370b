import type { Database } from '../../database/database.ts';
import type { Command } from '../../domain/command/command.ts';
import { mayManageSections } from '../../domain/policy.ts';
import type { Section } from '../../domain/section/section.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { SectionRef } from '../section.ts';
import type { CommandArgs } from './command.ts';
import { InputProblemRef } from './problems.ts';
import { runChange } from './run-change.ts';
import { VersionProblemRef } from './version-problem.ts';

export class SectionChange {
  readonly section: Section;
  readonly dryRun: boolean;

  constructor(section: Section, dryRun: boolean) {
    this.section = section;
    this.dryRun = dryRun;
  }
}

const SectionChangeRef = builder.objectType(SectionChange, {
  name: 'SectionChange',
  description: 'A change of a section that was done, or by a dry run would be.',
  isTypeOf: (value) => value instanceof SectionChange,
  fields: (t) => ({
    section: t.expose('section', {
      type: SectionRef,
      description: 'The section after the change.',
    }),
    dryRun: t.exposeBoolean('dryRun', {
      description:
        'Nothing was changed: the section itself is as it would be, what is around it as it is.',
    }),
  }),
});

export class SectionDeletion {
  readonly path: string;
  readonly dryRun: boolean;

  constructor({ path }: { path: string }, dryRun: boolean) {
    this.path = `/${path}`;
    this.dryRun = dryRun;
  }
}

const SectionDeletionRef = builder.objectType(SectionDeletion, {
  name: 'SectionDeletion',
  description: 'A section that was deleted, or by a dry run would be.',
  isTypeOf: (value) => value instanceof SectionDeletion,
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where it was, with a leading slash.' }),
    dryRun: t.exposeBoolean('dryRun', { description: 'Nothing was changed.' }),
  }),
});

/** What every mutation of a section answers with. */
export const SectionResultRef = builder.unionType('SectionResult', {
  description: 'What was done to a section, or why nothing was changed.',
  types: [SectionChangeRef, SectionDeletionRef, InputProblemRef, VersionProblemRef],
});

export function sectionResult<Result>(
  context: Context,
  action: string,
  args: CommandArgs & { input: object },
  run: (database: Database, command: Command) => Promise<Result>,
) {
  const its = { action, rule: mayManageSections, what: 'manage sections' };
  return runChange(context, its, args, run);
}
