import type { Change } from '../change.ts';
import { appendEvent } from '../event/append-event.ts';
import { entityTag, listTag, missingTag, type Tag } from '../tag.ts';
import { arrange } from './arrange.ts';
import { moveArticles } from './move-articles.ts';
import { checkPlace, pathAt } from './place.ts';
import { parentTags } from './parent-tags.ts';
import { movesOf, relocate, type Move } from './relocate.ts';
import type { SectionFields } from './section-fields.ts';
import type { SectionTree } from './section-tree.ts';
import type { Section } from './section.ts';

/**
 * Writes changes of a section, and all that follows from them. The tree has to be locked.
 * @throws InputError when the section can't stand where it is to
 */
export async function applyToSection(
  change: Change,
  tree: SectionTree,
  before: Section,
  changes: Partial<SectionFields>,
  position: number | null,
): Promise<Section> {
  const { queries } = change;
  const { id } = before;
  const { parent: parentId = before.parentId, position: _, ...own } = changes;
  const place = { slug: own.slug ?? before.slug, parent: parentId ? tree.byId(parentId) : null };
  const path = pathAt(place);
  const moves = path === before.path ? [] : movesOf(tree, before, path);
  if (moves.length > 0) await checkPlace(queries, tree, before, place);
  const data = { ...own, parentId, path, version: { increment: 1 } };
  await queries.section.update({ where: { id }, data });
  await relocate(change, moves);
  const above = linesAbove(tree, before, parentId);
  await moveArticles(queries, id, above);
  const rearranged = 'parent' in changes || 'position' in changes;
  if (rearranged) {
    await arrange(queries, tree, parentId, id, position);
  }
  const after = await queries.section.findUniqueOrThrow({
    where: { id },
    omit: { createdAt: true },
  });
  const tags = [
    ...tagsOf(moves, above),
    ...(rearranged ? parentTags(before.parentId, parentId) : []),
  ];
  await tell(change, before, after, Object.keys(changes), tags);
  return after;
}

/** Ids of the sections that were above it, and that are now. */
function linesAbove(tree: SectionTree, { parentId: left }: Section, entered: string | null) {
  const line = (id: string | null) => (id ? tree.lineage(id).map((section) => section.id) : []);
  return { before: line(left), after: line(entered) };
}

function tell(
  change: Change,
  before: Section,
  { id, path, name, version }: Section,
  fields: string[],
  tags: Tag[],
): Promise<void> {
  const moved = path !== before.path;
  return appendEvent(change, {
    kind: moved ? 'section.moved' : 'section.updated',
    subject: { type: 'section', id },
    data: { path, name, version, fields: fields.join(' '), ...(moved && { from: before.path }) },
    tags: [entityTag('section', id), listTag('section', id), listTag('section'), ...tags],
  });
}

/** What reads noted of the sections that moved, of their new paths, and of the lists that gained or lost articles. */
function tagsOf(moves: readonly Move[], { before, after }: ReturnType<typeof linesAbove>): Tag[] {
  const lists = [
    ...before.filter((id) => !after.includes(id)),
    ...after.filter((id) => !before.includes(id)),
  ];
  return [
    ...moves.flatMap(({ id, to }) => [entityTag('section', id), missingTag('section', to)]),
    ...lists.flatMap((id) => [entityTag('section', id), listTag('section', id)]),
  ];
}
