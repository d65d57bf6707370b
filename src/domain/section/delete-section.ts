import type { Change } from '../change.ts';
import { appendEvent } from '../event/append-event.ts';
import { InputError } from '../input-error.ts';
import { collectingReads } from '../reads.ts';
import { entityTag, listTag } from '../tag.ts';
import { lockSectionTree } from './section-lock.ts';
import { parentTags } from './parent-tags.ts';
import { findSection, readSectionTree } from './section-reads.ts';
import { usesOf } from './section-uses.ts';
import type { Section } from './section.ts';

/** Removes a section that nothing needs; answers with what it was. @throws InputError that says what needs it */
export async function deleteSection(change: Change, path: string): Promise<Section> {
  const { queries } = change;
  await lockSectionTree(queries);
  const reads = collectingReads(queries);
  const tree = await readSectionTree(reads);
  const section = await findSection(reads, tree, 'path', path);
  const uses = await usesOf(queries, tree, section);
  if (uses.length > 0) {
    const whats = uses.map(({ what }) => what).join(', ');
    const remedies = [...new Set(uses.map(({ remedy }) => remedy))].join('; ');
    throw new InputError('path', `"${section.path}" has ${whats}: ${remedies}`);
  }
  await queries.formerSectionPath.deleteMany({ where: { sectionId: section.id } });
  await queries.section.delete({ where: { id: section.id } });
  await appendEvent(change, {
    kind: 'section.deleted',
    subject: { type: 'section', id: section.id },
    data: { path: section.path, name: section.name },
    tags: [
      ...parentTags(section.parentId),
      ...[entityTag('section', section.id), listTag('section', section.id), listTag('section')],
    ],
  });
  return section;
}
