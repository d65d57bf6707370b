import type { Queries } from '../../database/database.ts';
import { groupedInOrderOf } from '../reads.ts';
import { revisionFromRow } from './draft-codec.ts';
import type { Revision } from './draft.ts';

/** Which of a draft's revisions: the latest `limit` below a number, or of all when it is null. */
export interface RevisionWindow {
  below: number | null;
  limit: number;
}

/** Each draft's revisions, newest first, in the order of the ids. */
export async function readRevisions(
  queries: Queries,
  draftIds: readonly string[],
  { below, limit }: RevisionWindow,
): Promise<Revision[][]> {
  const numbers = await queries.$queryRaw<{ draftId: string; number: number }[]>`
    SELECT d.id AS "draftId", r.number FROM unnest(${[...draftIds]}::uuid[]) d(id)
    CROSS JOIN LATERAL (
      SELECT number FROM revisions
      WHERE draft_id = d.id AND number < ${below ?? 2 ** 31 - 1}::int
      ORDER BY number DESC LIMIT ${limit}) r`;
  const rows = await queries.revision.findMany({
    where: { OR: numbers },
    orderBy: { number: 'desc' },
  });
  return groupedInOrderOf(draftIds, rows.map(revisionFromRow), ({ draftId }) => draftId);
}

/** Revisions by draft and number, in the order of the keys; null for each that is none. */
export async function readRevisionsByNumber(
  queries: Queries,
  keys: readonly { draftId: string; number: number }[],
): Promise<(Revision | null)[]> {
  const rows = await queries.revision.findMany({ where: { OR: [...keys] } });
  const found = new Map(rows.map((row) => [`${row.draftId} ${row.number}`, revisionFromRow(row)]));
  return keys.map(({ draftId, number }) => found.get(`${draftId} ${number}`) ?? null);
}

/** What editors say to each other about a draft. */
export interface DraftComment {
  draftId: string;
  revision: number;
  text: string;
  author: string;
  at: Date;
}

/** Each draft's comments, newest first. */
export async function readComments(
  queries: Queries,
  draftIds: readonly string[],
): Promise<DraftComment[][]> {
  const rows = await queries.draftComment.findMany({
    where: { draftId: { in: [...draftIds] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    omit: { id: true },
  });
  return groupedInOrderOf(draftIds, rows, ({ draftId }) => draftId);
}
