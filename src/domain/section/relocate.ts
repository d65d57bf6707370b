import type { Change } from '../change.ts';
import type { SectionTree } from './section-tree.ts';
import type { Section } from './section.ts';

/** A section whose path changes, of its own or with one above it. */
export interface Move {
  id: string;
  from: string;
  to: string;
}

/** The moves of a section and all below it, when it goes to a path. */
export function movesOf(tree: SectionTree, section: Section, path: string): Move[] {
  return tree.subtree(section.id).map(({ id, path: from }) => ({
    ...{ id, from },
    to: path + from.slice(section.path.length),
  }));
}

/** Writes the new paths of those below the first, whose own row is written already, and keeps the old ones. */
export async function relocate(change: Change, moves: readonly Move[]): Promise<void> {
  const below = moves.slice(1);
  const ids = below.map(({ id }) => id);
  const paths = below.map(({ to }) => to);
  await change.queries.$executeRaw`
    UPDATE sections s SET path = n.path
    FROM unnest(${ids}::uuid[], ${paths}::text[]) n(id, path) WHERE s.id = n.id`;
  await keepHistory(change, moves);
  await cedePaths(change, moves);
}

/** Where the articles of the sections stand now, no section is the last that stood. */
async function cedePaths({ queries }: Change, moves: readonly Move[]): Promise<void> {
  const ids = moves.map(({ id }) => id);
  await queries.$executeRaw`
    UPDATE former_section_paths f SET ceded = true
    FROM sections s JOIN articles a ON a.section_id = s.id
    WHERE s.id = ANY(${ids}::uuid[]) AND f.path = s.path || '/' || a.slug`;
}

/**
 * A section that comes back to a path leaves its history there. Another section's stays, since the old
 * addresses of that one's articles lead through it.
 */
async function keepHistory({ queries, now }: Change, moves: readonly Move[]): Promise<void> {
  const left = moves.map(({ from }) => from);
  const rows = await queries.formerSectionPath.findMany({
    where: { path: { in: left } },
    orderBy: { movedAt: 'asc' },
  });
  const latest = new Map(rows.map(({ path, movedAt }) => [path, movedAt]));
  const returns = moves.map(({ id, to }) => ({ sectionId: id, path: to }));
  await queries.formerSectionPath.deleteMany({ where: { OR: returns } });
  await queries.formerSectionPath.createMany({
    data: moves.map(({ id: sectionId, from: path }) => ({
      ...{ sectionId, path },
      movedAt: laterThan(latest.get(path), now),
    })),
  });
}

/** The last to leave a path is found first there, also when several leave it in the same millisecond. */
function laterThan(before: Date | undefined, now: Date): Date {
  return before && before >= now ? new Date(before.getTime() + 1) : now;
}
