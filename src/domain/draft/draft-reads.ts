import type { Queries } from '../../database/database.ts';
import { InputError } from '../input-error.ts';
import { revisionFromRow } from './draft-codec.ts';
import type { CurrentDraft, Draft, Revision } from './draft.ts';

/**
 * The draft, held until the transaction ends: two changes of one draft at once come one after the other.
 * @throws InputError when there is no such draft
 */
export async function lockDraft(queries: Queries, draftId: string): Promise<Draft> {
  await queries.$queryRaw`SELECT id FROM drafts WHERE id = ${draftId}::uuid FOR UPDATE`;
  const draft = await queries.draft.findUnique({ where: { id: draftId } });
  if (!draft) throw new InputError('id', 'There is no such draft: give the id of one');
  return draft;
}

/** The latest revision of a draft; throws when there is no such draft. */
export async function latestRevision(queries: Queries, draftId: string): Promise<Revision> {
  const row = await queries.revision.findFirstOrThrow({
    where: { draftId },
    orderBy: { number: 'desc' },
  });
  return revisionFromRow(row);
}

/** The revision that was the latest when the draft had that version. */
export async function revisionAtVersion(
  queries: Queries,
  draftId: string,
  version: number,
): Promise<Revision> {
  const row = await queries.revision.findFirstOrThrow({
    where: { draftId, version: { lte: version } },
    orderBy: { number: 'desc' },
  });
  return revisionFromRow(row);
}

/** Drafts with their latest words, in the order of the ids; null for each that is none. */
export async function readDrafts(
  queries: Queries,
  ids: readonly string[],
): Promise<(CurrentDraft | null)[]> {
  const drafts = await queries.draft.findMany({ where: { id: { in: [...ids] } } });
  const latest = await queries.revision.findMany({
    where: { OR: drafts.map(({ id, revision }) => ({ draftId: id, number: revision })) },
  });
  const words = new Map(latest.map((row) => [row.draftId, revisionFromRow(row)]));
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  return ids.map((id) => {
    const draft = byId.get(id);
    const revision = words.get(id);
    return draft && revision ? { ...draft, latest: revision } : null;
  });
}

/** A draft that is known to be there. */
export async function readDraft(queries: Queries, id: string): Promise<CurrentDraft> {
  const [draft] = await readDrafts(queries, [id]);
  if (!draft) throw new InputError('id', 'There is no such draft: give the id of one');
  return draft;
}
