import type { Queries } from '../../database/database.ts';
import { InputError } from '../input-error.ts';
import { groupedInOrderOf, inOrderOf } from '../reads.ts';
import { hashSecret } from '../token/token.ts';
import { PreviewError } from './preview-error.ts';
import type { PreviewToken } from './preview-token.ts';

/** Nothing that reads previews for somebody ever takes the hash out of the database. */
const omit = { hash: true } as const;

/** The preview with this secret. @throws PreviewError unless there is one that works now */
export async function findPreview(
  queries: Queries,
  secret: string,
  now: Date,
): Promise<PreviewToken> {
  const hash = hashSecret(secret);
  const preview = await queries.previewToken.findUnique({ where: { hash }, omit });
  if (!preview) throw new PreviewError('UNKNOWN');
  if (preview.revokedAt) throw new PreviewError('REVOKED');
  if (preview.expiresAt <= now) throw new PreviewError('EXPIRED');
  return preview;
}

/** Previews in the order of the ids; null for each that is none. */
export async function readPreviews(
  queries: Queries,
  ids: readonly string[],
): Promise<(PreviewToken | null)[]> {
  const previews = await queries.previewToken.findMany({ where: { id: { in: [...ids] } }, omit });
  return inOrderOf(ids, previews, ({ id }) => id);
}

/** Each draft's previews, also those that no longer work, newest first. */
export async function readPreviewsOf(
  queries: Queries,
  draftIds: readonly string[],
): Promise<PreviewToken[][]> {
  const previews = await queries.previewToken.findMany({
    where: { draftId: { in: [...draftIds] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    omit,
  });
  return groupedInOrderOf(draftIds, previews, ({ draftId }) => draftId);
}

/** @throws InputError when there is no such preview */
export async function readPreview(queries: Queries, id: string): Promise<PreviewToken> {
  const [preview] = await readPreviews(queries, [id]);
  if (!preview) throw new InputError('id', 'There is no such preview: give the id of one');
  return preview;
}
