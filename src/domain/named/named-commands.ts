import type { Database } from '../../database/database.ts';
import type { Change } from '../change.ts';
import type { Given } from '../checked-fields.ts';
import type { Command } from '../command/command.ts';
import { runCommand } from '../command/run-command.ts';
import { createNamed } from './create-named.ts';
import { readNamed } from './find-named.ts';
import { mergeNamed } from './merge-named.ts';
import type { FieldsOf, Kind, Named } from './named-kind.ts';
import { updateNamed, type NamedTarget } from './update-named.ts';

/** What editors ask for authors and topics, each in a transaction with its audit entry. */
export function namedCommands<Thing extends Named>(its: Kind<Thing>) {
  type Fields = FieldsOf<Thing>;
  const run = (
    database: Database,
    command: Command,
    work: (change: Change) => Promise<Thing>,
  ): Promise<Thing> => {
    const done = async (change: Change) => {
      const value = await work(change);
      return { subject: { type: its.kind, id: value.id }, value };
    };
    return runCommand(database, command, done, (queries, id) => readNamed(queries, its, id));
  };
  return {
    /** @throws InputError */
    create: (database: Database, command: Command, input: Fields) =>
      run(database, command, (change) => createNamed(change, its, input)),
    /** @throws InputError, VersionError */
    update: (database: Database, command: Command, target: NamedTarget, given: Given<Fields>) =>
      run(database, command, (change) => updateNamed(change, its, target, given)),
    /** @throws InputError */
    merge: (database: Database, command: Command, slugs: { from: string; into: string }) =>
      run(database, command, (change) => mergeNamed(change, its, slugs)),
  };
}
