import type { Queries } from '../../database/database.ts';
import type { Change } from '../change.ts';
import type { DraftContent } from '../draft/draft.ts';

/** The import of exactly this capture, if there was one. */
export function findImportOf(
  queries: Queries,
  digest: string,
): Promise<{ draftId: string } | null> {
  return queries.importedCapture.findUnique({ where: { digest }, select: { draftId: true } });
}

export interface EarlierImport {
  draftId: string;
  /** The revision that it saved. */
  revision: number;
  capturedAt: Date;
}

/**
 * The last import of the same page: a capture that had this headline and this section, whatever has
 * become of its story since.
 */
export async function findEarlierImport(
  queries: Queries,
  { headline, sectionId }: DraftContent,
): Promise<EarlierImport | null> {
  const [found] = await queries.$queryRaw<EarlierImport[]>`
    SELECT i.draft_id AS "draftId", i.revision, i.captured_at AS "capturedAt"
    FROM imported_captures i
    JOIN revisions r ON r.draft_id = i.draft_id AND r.number = i.revision
    WHERE r.headline = ${headline} AND r.section_id = ${sectionId}::uuid
    ORDER BY i.captured_at DESC, i.revision DESC LIMIT 1`;
  return found ?? null;
}

export async function recordImport(
  { queries, now }: Change,
  input: { digest: string; capturedAt: Date; articleId: string; revision: number },
): Promise<void> {
  const { digest, capturedAt, articleId: draftId, revision } = input;
  await queries.importedCapture.create({
    data: { digest, draftId, revision, capturedAt, importedAt: now },
  });
}
