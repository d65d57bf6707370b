import type { Queries } from '../../database/database.ts';
import type { SectionTree } from './section-tree.ts';

/** Puts a section at a place among those below a parent; null, or a place past the last, is the last. */
export async function arrange(
  queries: Queries,
  tree: SectionTree,
  parentId: string | null,
  id: string,
  position: number | null,
): Promise<void> {
  const siblings = tree.children(parentId).filter((sibling) => sibling.id !== id);
  const order = siblings.map((sibling) => sibling.id);
  order.splice(position ?? order.length, 0, id);
  await queries.$executeRaw`
    UPDATE sections s SET position = o.ordinality - 1
    FROM unnest(${order}::uuid[]) WITH ORDINALITY o(id, ordinality)
    WHERE s.id = o.id AND s.position <> o.ordinality - 1`;
}
