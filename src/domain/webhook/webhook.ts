import { randomBytes } from 'node:crypto';

/** An address of somebody else's that is told of changes, without its secret. */
export interface Webhook {
  id: string;
  name: string;
  url: string;
  /** Of events; none for all. */
  kinds: string[];
  sectionId: string | null;
  authorId: string | null;
  topicId: string | null;
  /** Null while it is told of what happens. */
  pausedAt: Date | null;
  pauseReason: string | null;
  /** Since when nothing was taken; null when the last attempt was. */
  failingSince: Date | null;
  version: number;
  /** As `kind:id`. */
  createdBy: string;
  createdAt: Date;
}

/** Its name among the followers of the log. */
export function webhookFollower(id: string): string {
  return `webhook:${id}`;
}

export function webhookIdOf(follower: string): string {
  return follower.slice('webhook:'.length);
}

/** A new secret as Standard Webhooks writes them: 256 random bits. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** Milliseconds for which the secret before still signs, so that receivers can change theirs in peace. */
export const formerSecretSigns = 24 * 3_600_000;
