import type { Change } from '../change.ts';
import { checkedFields } from '../checked-fields.ts';
import { appendEvent } from '../event/append-event.ts';
import { newId } from '../id.ts';
import { InputError } from '../input-error.ts';
import { collectingReads } from '../reads.ts';
import { listTag, missingTag } from '../tag.ts';
import { parentTags } from './parent-tags.ts';
import { arrange } from './arrange.ts';
import { checkPlace, pathAt } from './place.ts';
import { sectionChecks } from './section-fields.ts';
import { lockSectionTree } from './section-lock.ts';
import { readSectionTree } from './section-reads.ts';
import type { Section } from './section.ts';

export interface NewSection {
  slug: string;
  name: string;
  description?: string | null | undefined;
  /** Null for a section at the top. */
  parent: { id: string } | null;
  position?: number | null | undefined;
}

/** Adds a section below `parent`, last among its siblings unless a position is given. @throws InputError */
export async function createSection(change: Change, input: NewSection): Promise<Section> {
  const { queries, now } = change;
  const { slug, name, description = null, position = null } = input;
  const fields = checkedFields(sectionChecks, { slug, name, description });
  checkedFields(sectionChecks, { position: position ?? undefined });
  await lockSectionTree(queries);
  const tree = await readSectionTree(collectingReads(queries));
  const parent = input.parent && tree.byId(input.parent.id);
  if (input.parent && !parent) throw new InputError('parent', 'The section above is no more');
  await checkPlace(queries, tree, null, { slug, parent });
  const id = newId();
  const stands = { parentId: parent?.id ?? null, path: pathAt({ slug, parent }), position: 0 };
  await queries.section.create({ data: { id, ...fields, ...stands, createdAt: now } });
  await arrange(queries, tree, stands.parentId, id, position);
  const section = await queries.section.findUniqueOrThrow({
    where: { id },
    omit: { createdAt: true },
  });
  await appendEvent(change, {
    kind: 'section.created',
    subject: { type: 'section', id },
    data: { path: section.path, name: section.name },
    tags: [...parentTags(parent?.id), listTag('section'), missingTag('section', section.path)],
  });
  return section;
}
