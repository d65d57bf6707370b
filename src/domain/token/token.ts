import { createHash, randomBytes } from 'node:crypto';

/** What a bearer may do; the rules are in policy.ts. */
export type Role = 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN' | 'SYNDICATION';

/** A credential of the API, without its secret. */
export interface ApiToken {
  id: string;
  name: string;
  role: Role;
  /** As `kind:id`. */
  createdBy: string;
  createdAt: Date;
  /** Null for never. */
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** To the minute; null when it never was. */
  lastUsedAt: Date | null;
}

/** A new secret: 256 random bits, with a prefix that secret scanners can look for. */
export function newSecret(): string {
  return `masthead_${randomBytes(32).toString('base64url')}`;
}

/**
 * SHA-256 of a secret, hexadecimal: what is stored and looked up. Secrets are random, so a slow hash
 * would add nothing.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
