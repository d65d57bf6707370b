import { ConflictError } from '../../domain/draft/conflict.ts';
import { contentOf } from '../../domain/draft/draft-codec.ts';
import { StateError } from '../../domain/draft/transitions.ts';
import { InputError } from '../../domain/input-error.ts';
import { builder } from '../builder.ts';
import { contentFieldName } from './content-field.ts';
import { DraftContentRef } from './draft-content.ts';
import { DraftStateRef } from './draft-state.ts';

/** What an editor can mend: members of every mutation's result, made from the domain's errors. */
export interface Problem {
  field: string | null;
  message: string;
  remedy: string;
}

export const ProblemRef = builder.interfaceRef<Problem>('Problem').implement({
  description: 'Why nothing was changed, and what to do about it.',
  fields: (t) => ({
    field: t.exposeString('field', {
      nullable: true,
      description: 'The argument or input field that is wrong; null when it is none alone.',
    }),
    message: t.exposeString('message', { description: 'What is wrong.' }),
    remedy: t.exposeString('remedy', { description: 'What to do.' }),
  }),
});

export class InputProblem implements Problem {
  readonly field: string;
  readonly message: string;
  readonly remedy: string;

  constructor({ field, message }: InputError) {
    const [what, ...rest] = message.split(': ');
    this.field = field;
    this.message = message;
    this.remedy = rest.length > 0 ? rest.join(': ') : `Change ${field}: ${what}`;
  }
}

export class StateProblem implements Problem {
  readonly field = null;
  readonly message: string;
  readonly remedy: string;
  readonly error: StateError;

  constructor(error: StateError) {
    this.error = error;
    this.message = error.message;
    this.remedy = `Bring the draft to ${error.allowedFrom.join(' or ')} first`;
  }
}

export class Conflict implements Problem {
  readonly field = 'expectedVersion';
  readonly message: string;
  readonly remedy: string;
  readonly error: ConflictError;

  constructor(error: ConflictError) {
    this.error = error;
    this.message = error.message;
    this.remedy = `Look at theirs, then send it again with expectedVersion ${error.version}`;
  }
}

export const InputProblemRef = builder.objectType(InputProblem, {
  name: 'InputProblem',
  description: 'Something given is wrong.',
  isTypeOf: (value) => value instanceof InputProblem,
  interfaces: [ProblemRef],
});

export const StateProblemRef = builder.objectType(StateProblem, {
  name: 'StateProblem',
  description: 'The action is not possible from where the draft stands.',
  isTypeOf: (value) => value instanceof StateProblem,
  interfaces: [ProblemRef],
  fields: (t) => ({
    state: t.field({
      type: DraftStateRef,
      description: 'Where the draft stands.',
      resolve: ({ error }) => error.state,
    }),
    allowedFrom: t.field({
      type: [DraftStateRef],
      description: 'From where the action is possible.',
      resolve: ({ error }) => [...error.allowedFrom],
    }),
  }),
});

export const ConflictRef = builder.objectType(Conflict, {
  name: 'Conflict',
  description: 'Somebody else changed the same meanwhile.',
  isTypeOf: (value) => value instanceof Conflict,
  interfaces: [ProblemRef],
  fields: (t) => ({
    base: t.field({
      type: DraftContentRef,
      description: 'What you had before you.',
      resolve: ({ error }) => contentOf(error.base),
    }),
    theirs: t.field({
      type: DraftContentRef,
      description: 'What is there now.',
      resolve: ({ error }) => contentOf(error.theirs),
    }),
    yours: t.field({
      type: DraftContentRef,
      nullable: true,
      description: 'What you would have saved; null for an action that saves no words.',
      resolve: ({ error }) => error.yours,
    }),
    fields: t.stringList({
      description: 'Where theirs and yours, or theirs and base, differ.',
      resolve: ({ error }) => error.fields.map(contentFieldName),
    }),
    version: t.int({
      description: 'The version now: the expectedVersion to send after looking.',
      resolve: ({ error }) => error.version,
    }),
  }),
});

/** A problem that the editor can mend as a value; anything else is thrown on. */
export function problemOf(error: unknown): InputProblem | StateProblem | Conflict {
  if (error instanceof InputError) return new InputProblem(error);
  if (error instanceof StateError) return new StateProblem(error);
  if (error instanceof ConflictError) return new Conflict(error);
  throw error;
}
