/** Why a preview can't be opened. */
export type PreviewReason = 'UNKNOWN' | 'EXPIRED' | 'REVOKED';

/** The secret that was sent opens nothing; the message tells its bearer what to do. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError';
  readonly reason: PreviewReason;

  constructor(reason: PreviewReason) {
    super(messages[reason]);
    this.reason = reason;
  }
}

const messages: Record<PreviewReason, string> = {
  UNKNOWN: 'There is no such preview: check that the link is whole',
  EXPIRED: 'This preview has expired: ask for a new link',
  REVOKED: 'This preview was taken back: ask for a new link',
};
