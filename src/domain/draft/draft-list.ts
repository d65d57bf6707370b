import { Prisma } from '../../database/generated/client.ts';
import type { Queries } from '../../database/database.ts';
import { mayReadAllDrafts } from '../policy.ts';
import { actorOf, type Viewer } from '../token/viewer.ts';
import type { Window } from '../window.ts';
import { readDrafts } from './draft-reads.ts';
import type { CurrentDraft, DraftState } from './draft.ts';

/** What narrows the list of drafts; null for no limit. */
export interface DraftFilter {
  state: DraftState | null;
  sectionId: string | null;
  /** In the byline. */
  authorId: string | null;
  assignedTo: string | null;
  /** Words that stand in the headline, the standfirst or the body, in any case. */
  search: string | null;
}

/** Where a draft stands in the list: by its last change, newest first. */
export interface DraftPosition {
  at: Date;
  id: string;
}

/** The drafts that the viewer may read, by their last change, newest first. */
export async function listDrafts(
  queries: Queries,
  viewer: Viewer,
  filter: DraftFilter,
  { after, before, limit, backwards }: Window<DraftPosition>,
): Promise<CurrentDraft[]> {
  const direction = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const conditions = [
    ...filterConditions(viewer, filter),
    ...(after ? [Prisma.sql`(d.updated_at, d.id) < ${position(after)}`] : []),
    ...(before ? [Prisma.sql`(d.updated_at, d.id) > ${position(before)}`] : []),
  ];
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM ${draftsWithWords} WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY d.updated_at ${direction}, d.id ${direction} LIMIT ${limit}`;
  const drafts = await readDrafts(
    queries,
    rows.map(({ id }) => id),
  );
  return drafts.filter((draft) => draft !== null);
}

/** How many drafts the viewer may read that fulfil the filter. */
export async function countDrafts(
  queries: Queries,
  viewer: Viewer,
  filter: DraftFilter,
): Promise<number> {
  const [row] = await queries.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${draftsWithWords}
    WHERE ${Prisma.join(filterConditions(viewer, filter), ' AND ')}`;
  return row?.total ?? 0;
}

const draftsWithWords = Prisma.sql`drafts d
  JOIN revisions r ON r.draft_id = d.id AND r.number = d.revision`;

function filterConditions(viewer: Viewer, filter: DraftFilter): Prisma.Sql[] {
  const { state, sectionId, authorId, assignedTo, search } = filter;
  const actor = actorOf(viewer);
  return [
    mayReadAllDrafts(viewer)
      ? Prisma.sql`TRUE`
      : Prisma.sql`(d.created_by = ${actor} OR d.assigned_to = ${actor})`,
    ...(state ? [Prisma.sql`d.state = ${state}::"DraftState"`] : []),
    ...(sectionId ? [Prisma.sql`r.section_id = ${sectionId}::uuid`] : []),
    ...(authorId ? [naming(authorId)] : []),
    ...(assignedTo ? [Prisma.sql`d.assigned_to = ${assignedTo}`] : []),
    ...(search ? [matching(search)] : []),
  ];
}

/** By their own id, or by that of somebody who was merged into them since. */
function naming(authorId: string): Prisma.Sql {
  return Prisma.sql`(r.byline @> ${JSON.stringify([{ authorId }])}::jsonb OR EXISTS (
    SELECT FROM merged_authors m WHERE m.author_id = ${authorId}::uuid
      AND r.byline @> jsonb_build_array(jsonb_build_object('authorId', m.id))))`;
}

function matching(search: string): Prisma.Sql {
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return Prisma.sql`(r.headline ILIKE ${pattern} OR r.standfirst ILIKE ${pattern} OR r.markdown ILIKE ${pattern})`;
}

function position({ at, id }: DraftPosition): Prisma.Sql {
  return Prisma.sql`(${at}::timestamptz, ${id}::uuid)`;
}
