import type { Queries } from '../../database/database.ts';
import type { SectionTree } from './section-tree.ts';
import type { Section } from './section.ts';

/** Something that needs a section, and what to do about it. */
export interface Use {
  /** As in "2 subsections (world/europe, world/africa)". */
  what: string;
  remedy: string;
}

/** All that keeps a section from being deleted. */
export async function usesOf(
  queries: Queries,
  tree: SectionTree,
  { id, path }: Section,
): Promise<Use[]> {
  const where = { sectionId: id };
  const select = { slug: true };
  const published = await queries.article.findMany({ where, select });
  const removed = await queries.tombstone.findMany({ where, select });
  const moved = await queries.formerArticleAddress.findMany({ where, select });
  const drafts = await countDrafts(queries, id);
  const stays = 'it has to stay for the old addresses, rename or move it instead';
  return [
    use('subsections', pathsOf(tree, id), 'move or delete the subsections'),
    use('public stories', slugsOf(published), 'publish the stories in another section'),
    use('drafts', drafts, `save the drafts with another section (drafts(section: "${path}"))`),
    use('stories that were taken down', slugsOf(removed), stays),
    use('old addresses of stories that moved', slugsOf(moved), stays),
  ].filter((each) => each !== null);
}

const shown = 3;

function use(called: string, things: readonly string[] | number, remedy: string): Use | null {
  const count = typeof things === 'number' ? things : things.length;
  if (count === 0) return null;
  if (typeof things === 'number') return { what: `${called} (${count})`, remedy };
  const rest = count > shown ? `, and ${count - shown} more` : '';
  return { what: `${called} (${things.slice(0, shown).join(', ')}${rest})`, remedy };
}

function pathsOf(tree: SectionTree, id: string): string[] {
  return tree.children(id).map(({ path }) => path);
}

function slugsOf(rows: readonly { slug: string }[]): string[] {
  return rows.map(({ slug }) => slug).sort();
}

/** Drafts that are to stand there and aren't public there, but for those that can't change any more. */
async function countDrafts(queries: Queries, sectionId: string): Promise<number> {
  const [row] = await queries.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total
    FROM drafts d JOIN revisions r ON r.draft_id = d.id AND r.number = d.revision
    LEFT JOIN articles a ON a.id = d.id AND a.section_id = r.section_id
    WHERE r.section_id = ${sectionId}::uuid AND d.state <> 'KILLED' AND a.id IS NULL`;
  return row?.total ?? 0;
}
