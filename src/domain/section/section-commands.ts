import type { Database, Queries } from '../../database/database.ts';
import type { Change } from '../change.ts';
import type { Given } from '../checked-fields.ts';
import type { Command } from '../command/command.ts';
import { runCommand } from '../command/run-command.ts';
import { InputError } from '../input-error.ts';
import { collectingReads } from '../reads.ts';
import { deleteSection } from './delete-section.ts';
import type { SectionFields } from './section-fields.ts';
import { lockSectionTree } from './section-lock.ts';
import { findSection, readSectionTree } from './section-reads.ts';
import { createSection, type NewSection } from './section-service.ts';
import type { Section } from './section.ts';
import { updateSection, type SectionTarget } from './update-section.ts';

/** Its parent by its path; null for a section at the top. @throws InputError */
export function addSection(
  database: Database,
  command: Command,
  { parent: path, ...input }: Omit<NewSection, 'parent'> & { parent: string | null },
): Promise<Section> {
  return sectionCommand(database, command, async (change) => {
    const { queries } = change;
    await lockSectionTree(queries);
    const reads = collectingReads(queries);
    const tree = await readSectionTree(reads);
    const parent = path === null ? null : await findSection(reads, tree, 'parent', path);
    return createSection(change, { ...input, parent });
  });
}

/** @throws InputError, VersionError */
export function changeSection(
  database: Database,
  command: Command,
  target: SectionTarget,
  given: Given<SectionFields>,
): Promise<Section> {
  return sectionCommand(database, command, (change) => updateSection(change, target, given));
}

/** Answers with what the section was. @throws InputError */
export function removeSection(
  database: Database,
  command: Command,
  path: string,
): Promise<{ path: string }> {
  const work = async (change: Change) => {
    const value = await deleteSection(change, path);
    return { subject: { type: 'section' as const, id: value.id }, value };
  };
  return runCommand<{ path: string }>(database, command, work, () => Promise.resolve({ path }));
}

function sectionCommand(
  database: Database,
  command: Command,
  work: (change: Change) => Promise<Section>,
): Promise<Section> {
  const done = async (change: Change) => {
    const value = await work(change);
    return { subject: { type: 'section' as const, id: value.id }, value };
  };
  return runCommand(database, command, done, readSection);
}

/** What was made or changed before under the same idempotency key. */
async function readSection(queries: Queries, id: string): Promise<Section> {
  const section = await queries.section.findUnique({ where: { id }, omit: { createdAt: true } });
  if (section) return section;
  const message = 'This was done, and the section was deleted since: take a new key to do it again';
  throw new InputError('idempotencyKey', message);
}
