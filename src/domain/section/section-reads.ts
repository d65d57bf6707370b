import { Prisma } from '../../database/generated/client.ts';
import { pathSegments } from '../address/paths.ts';
import { InputError } from '../input-error.ts';
import { jsonRows } from '../json-rows.ts';
import type { Reads } from '../reads.ts';
import { listTag } from '../tag.ts';
import { isStorable } from '../text/storable.ts';
import { sectionColumns } from './section-columns.ts';
import type { Section } from './section.ts';
import { SectionTree } from './section-tree.ts';

/** The whole section tree, in one statement. */
export async function readSectionTree(reads: Reads): Promise<SectionTree> {
  reads.note(listTag('section'));
  const sections = await jsonRows<Section>(
    reads.queries,
    Prisma.sql`SELECT ${sectionColumns} FROM sections`,
  );
  return new SectionTree(sections);
}

/** A path that a section had before. */
export interface FormerPath {
  path: string;
  sectionId: string;
  movedAt: Date;
  /** An article has stood just there since: only the paths below still lead through the section. */
  ceded: boolean;
}

/** The sections that had one of the paths before, the last to leave first. */
export async function readFormerSectionPaths(
  reads: Reads,
  paths: readonly string[],
): Promise<FormerPath[]> {
  return reads.queries.formerSectionPath.findMany({
    where: { path: { in: paths.filter(isStorable) } },
    orderBy: { movedAt: 'desc' },
  });
}

/** Whether there was a section at a path that has been deleted, as only the event log remembers. */
export async function wasSectionDeleted({ queries }: Reads, path: string): Promise<boolean> {
  if (!isStorable(path)) return false;
  const rows = await queries.$queryRaw<unknown[]>`
    SELECT FROM events WHERE kind = 'section.deleted' AND data ->> 'path' = ${path} LIMIT 1`;
  return rows.length > 0;
}

/** The section that is at a path, else the last that was; for stories that name it as it was called. */
export async function findSectionEver(
  reads: Reads,
  tree: SectionTree,
  path: string,
): Promise<Section | null> {
  const section = tree.byPath(path);
  if (section) return section;
  const [former] = await readFormerSectionPaths(reads, [path]);
  return former ? tree.byId(former.sectionId) : null;
}

/**
 * The section that an editor means by a path. One that it had is no good: who reads an old page
 * shouldn't change what is there now.
 * @throws InputError that says where it is now
 */
export async function findSection(
  reads: Reads,
  tree: SectionTree,
  field: string,
  path: string,
): Promise<Section> {
  const normal = pathSegments(path).join('/');
  const section = await findSectionEver(reads, tree, normal);
  if (section?.path === normal) return section;
  const message = section
    ? `The section "${normal}" is at "${section.path}" now: give that`
    : `There is no section "${normal}": give the path of one, as in "world/europe"`;
  throw new InputError(field, message);
}
