import type { Change } from '../change.ts';
import { checkedFields, type Given } from '../checked-fields.ts';
import { collectingReads } from '../reads.ts';
import { changesOf, checkVersion } from '../version.ts';
import { applyToSection } from './apply-to-section.ts';
import { fieldsOf, sectionChecks, type SectionFields } from './section-fields.ts';
import { lockSectionTree } from './section-lock.ts';
import { findSection, readSectionTree } from './section-reads.ts';
import type { Section } from './section.ts';

/** What an admin has before them. */
export interface SectionTarget {
  path: string;
  expectedVersion: number;
}

/**
 * Changes what was given of a section; its parent is given by its path, null for the top. When the
 * section's path changes, so do those of all below it and the addresses of all articles in them; the
 * old ones lead on.
 * @throws InputError, VersionError
 */
export async function updateSection(
  change: Change,
  { path, expectedVersion }: SectionTarget,
  given: Given<SectionFields>,
): Promise<Section> {
  const { queries } = change;
  await lockSectionTree(queries);
  const reads = collectingReads(queries);
  const tree = await readSectionTree(reads);
  const section = await findSection(reads, tree, 'path', path);
  const parent =
    given.parent == null
      ? given.parent
      : (await findSection(reads, tree, 'parent', given.parent)).id;
  const checked = checkedFields(sectionChecks, { ...given, parent });
  const changes = changesOf(fieldsOf(tree, section), checked);
  await checkVersion(queries, section, expectedVersion, Object.keys(changes));
  if (Object.keys(changes).length === 0) return section;
  // A place among new siblings is one even when it has the same number.
  const position = changes.parent === undefined ? changes.position : checked.position;
  return applyToSection(change, tree, section, changes, position ?? null);
}
