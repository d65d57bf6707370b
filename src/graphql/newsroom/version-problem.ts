import type { VersionError } from '../../domain/version.ts';
import { builder } from '../builder.ts';
import { ProblemRef, type Problem } from './problems.ts';

export class VersionProblem implements Problem {
  readonly field = 'expectedVersion';
  readonly message: string;
  readonly remedy: string;
  readonly fields: string[];
  readonly version: number;

  constructor({ message, fields, version }: VersionError) {
    this.message = message;
    this.remedy = `Look at what is there now, then send it again with expectedVersion ${version}`;
    this.fields = fields;
    this.version = version;
  }
}

export const VersionProblemRef = builder.objectType(VersionProblem, {
  name: 'VersionProblem',
  description: 'Somebody else changed the same fields of an author, topic or section meanwhile.',
  isTypeOf: (value) => value instanceof VersionProblem,
  interfaces: [ProblemRef],
  fields: (t) => ({
    fields: t.exposeStringList('fields', {
      description: 'What both of you changed, as the input names it.',
    }),
    version: t.exposeInt('version', {
      description: 'The version now: the expectedVersion to send after looking.',
    }),
  }),
});
