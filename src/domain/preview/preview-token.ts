import { newSecret } from '../token/token.ts';

/** A link that shows a draft to whoever has it; without its secret, which is kept nowhere. */
export interface PreviewToken {
  id: string;
  draftId: string;
  /** As `kind:id`. */
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

/** Which pinned drafts a preview shows: all of them, or only those of whoever made it. */
export type Reach = 'all' | 'own';

/**
 * A new secret. It says the reach itself: a secret works only if we made it, so nobody can widen theirs,
 * and a contributor can't read a colleague's draft by pinning it to one of their own.
 */
export function newPreviewSecret(reach: Reach): string {
  return `${newSecret()}-${reach}`;
}

export function reachOf(secret: string): Reach {
  return secret.endsWith('-all') ? 'all' : 'own';
}
