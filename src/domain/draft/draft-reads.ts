import type { Queries } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import { InputError } from '../input-error.ts';
import { inOrderOf } from '../reads.ts';
import { holdingSectionTree } from '../section/section-lock.ts';
import { revisionFromRow } from './draft-codec.ts';
import type { CurrentDraft, Revision } from './draft.ts';
import { currentDrafts, draftFromJson, draftJson } from './draft-rows.ts';

/**
 * The draft with its latest words, held until the transaction ends: two changes of one draft at once come one
 * after the other.
 * @throws InputError when there is no such draft
 */
export function lockDraft(queries: Queries, draftId: string): Promise<CurrentDraft> {
  return lockWith(queries, draftId, Prisma.sql`NULL`);
}

/** The same, and the section tree stays as it is too: whatever is read next of what it depends on is so for good. */
export function lockToPublish(queries: Queries, draftId: string): Promise<CurrentDraft> {
  return lockWith(queries, draftId, holdingSectionTree);
}

async function lockWith(
  queries: Queries,
  draftId: string,
  holding: Prisma.Sql,
): Promise<CurrentDraft> {
  const tryTo = async () => {
    const [row] = await queries.$queryRaw<{ json: string }[]>`SELECT /* kept */
      ${draftJson} AS json, ${holding} IS NULL AS held
      FROM ${currentDrafts} WHERE d.id = ${draftId}::uuid FOR UPDATE OF d`;
    return row && draftFromJson(row.json);
  };
  // Who had to wait for a save finds the draft as it is then, but not its new revision.
  const draft = (await tryTo()) ?? (await tryTo());
  if (!draft) throw noSuchDraft();
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
  const rows = await queries.$queryRaw<{ json: string }[]>`SELECT ${draftJson} AS json
    FROM ${currentDrafts} WHERE d.id = ANY(${[...ids]}::uuid[])`;
  const drafts = rows.map(({ json }) => draftFromJson(json));
  return inOrderOf(ids, drafts, ({ id }) => id);
}

/** A draft that is known to be there. */
export async function readDraft(queries: Queries, id: string): Promise<CurrentDraft> {
  const [draft] = await readDrafts(queries, [id]);
  if (!draft) throw noSuchDraft();
  return draft;
}

function noSuchDraft(): InputError {
  return new InputError('id', 'There is no such draft: give the id of one');
}
