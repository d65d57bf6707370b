import type { Role } from './token.ts';

/** Who is asking: nobody known, a token's bearer, or somebody that OpenID Connect vouches for. */
export type Viewer = { kind: 'anonymous' } | Member;

export interface Member {
  kind: 'token' | 'oidc';
  /** Of the token; for OpenID Connect `issuer#subject`. */
  id: string;
  name: string;
  role: Role;
  /** When the credential stops working; null for never. */
  expiresAt: Date | null;
}

export const anonymous: Viewer = { kind: 'anonymous' };

/** How the event log, revisions and the audit name a viewer: `kind:id`. */
export function actorOf(viewer: Viewer): string {
  return viewer.kind === 'anonymous' ? 'anonymous' : `${viewer.kind}:${viewer.id}`;
}
