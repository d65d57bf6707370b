/** Why a credential is no good. */
export type CredentialReason =
  'MALFORMED' | 'UNKNOWN' | 'EXPIRED' | 'REVOKED' | 'NO_ROLE' | 'ISSUER_UNREACHABLE';

/** Whoever sent a credential can't be taken for anybody by it; the message tells them what to do. */
export class CredentialError extends Error {
  override readonly name = 'CredentialError';
  readonly reason: CredentialReason;

  constructor(reason: CredentialReason) {
    super(messages[reason]);
    this.reason = reason;
  }
}

/** None repeats anything of the credential, or says more of it than its bearer knows. */
const messages: Record<CredentialReason, string> = {
  MALFORMED: 'The Authorization header should be: Bearer TOKEN',
  UNKNOWN: 'This token is not known here: check that it is whole and meant for this server',
  EXPIRED: 'This token has expired: use a new one',
  REVOKED: 'This token was revoked: use another',
  NO_ROLE: 'Your account has no role here: ask whoever runs your sign-in for one',
  ISSUER_UNREACHABLE: 'The sign-in service that made this token does not answer: try again soon',
};
