import type { Change } from '../change.ts';
import { newId } from '../id.ts';
import { InputError } from '../input-error.ts';
import { hashSecret } from '../token/token.ts';
import { newPreviewSecret, type Reach } from './preview-token.ts';

/** What a preview is to be. */
export interface PreviewInput {
  draftId: string;
  /** Null for the usual time. */
  expiresAt: Date | null;
  reach: Reach;
}

const day = 86_400_000;
const usualDays = 7;
const mostDays = 30;

/**
 * Makes a preview and answers with its secret, which is nowhere else and can't be shown again.
 * @throws InputError
 */
export async function addPreview(
  { queries, actor, now }: Change,
  { draftId, expiresAt, reach }: PreviewInput,
  id = newId(),
): Promise<{ id: string; secret: string }> {
  const end = expiresAt ?? new Date(now.getTime() + usualDays * day);
  checkEnd(end, now);
  const secret = newPreviewSecret(reach);
  const made = { createdBy: actor, createdAt: now, expiresAt: end };
  await queries.previewToken.create({ data: { id, draftId, hash: hashSecret(secret), ...made } });
  return { id, secret };
}

/** From now on the preview shows nothing. @throws InputError when it was revoked before */
export async function revokePreview({ queries, now }: Change, id: string): Promise<void> {
  const { count } = await queries.previewToken.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count > 0) return;
  throw new InputError('id', 'This preview was revoked before: there is nothing left to do');
}

function checkEnd(end: Date, now: Date): void {
  if (end <= now) {
    throw new InputError('expiresAt', `${end.toISOString()} is past: give a time to come`);
  }
  if (end.getTime() > now.getTime() + mostDays * day) {
    const message = `A preview lasts ${mostDays} days at most: give an earlier time`;
    throw new InputError('expiresAt', message);
  }
}
