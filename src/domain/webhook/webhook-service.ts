import type { Change } from '../change.ts';
import { checkedFields, type Given } from '../checked-fields.ts';
import { addFollower, removeFollower, setFollowerActive } from '../delivery/followers.ts';
import { hasten } from '../delivery/take-due.ts';
import { newId } from '../id.ts';
import { InputError } from '../input-error.ts';
import { checkedNote } from '../text/check-text.ts';
import { VersionError } from '../version.ts';
import { webhookChecks, type WebhookFields } from './webhook-fields.ts';
import { readWebhook } from './webhook-reads.ts';
import { formerSecretSigns, newWebhookSecret, webhookFollower, type Webhook } from './webhook.ts';

/** Which webhook, and the version of it that was read. */
export interface WebhookTarget {
  id: string;
  expectedVersion: number;
}

/** Makes a webhook that is told of all that comes; its secret is shown this once. @throws InputError */
export async function createWebhook(
  { queries, actor, now }: Change,
  input: WebhookFields,
  id = newId(),
): Promise<{ id: string; secret: string }> {
  const secret = newWebhookSecret();
  const fields = checkedFields(webhookChecks, input);
  await queries.webhook.create({
    data: { id, ...fields, secret, createdBy: actor, createdAt: now },
  });
  await addFollower(queries, webhookFollower(id));
  return { id, secret };
}

/** @throws InputError, VersionError */
export async function updateWebhook(
  change: Change,
  target: WebhookTarget,
  given: Given<WebhookFields>,
): Promise<void> {
  await write(change, target, checkedFields(webhookChecks, given));
}

/** What happens meanwhile waits in the log; one that is paused gets the new reason. @throws InputError, VersionError */
export async function pauseWebhook(
  change: Change,
  target: WebhookTarget,
  reason: string,
): Promise<void> {
  const pauseReason = checkedNote('reason', reason, 300);
  if (pauseReason === null) throw new InputError('reason', 'The reason is empty: say why');
  await write(change, target, { pausedAt: change.now, pauseReason });
  await setFollowerActive(change.queries, webhookFollower(target.id), false);
}

/** It is told of what it missed. @throws InputError, VersionError */
export async function resumeWebhook(change: Change, target: WebhookTarget): Promise<void> {
  const its = { pausedAt: null, pauseReason: null, failingSince: null };
  const { pausedAt } = await write(change, target, its);
  if (!pausedAt) throw new InputError('id', 'This webhook is not paused: nothing is left to do');
  const name = webhookFollower(target.id);
  await setFollowerActive(change.queries, name, true);
  await hasten(change.queries, name, change.now);
}

/** It ends, with what waits for it and its log. @throws InputError, VersionError */
export async function deleteWebhook(change: Change, target: WebhookTarget): Promise<Webhook> {
  const before = await held(change, target);
  await change.queries.webhook.delete({ where: { id: target.id } });
  await removeFollower(change.queries, webhookFollower(target.id));
  return before;
}

/** The secret before signs too for a day. @throws InputError, VersionError */
export async function rotateWebhookSecret(
  change: Change,
  target: WebhookTarget,
): Promise<{ secret: string }> {
  const secret = newWebhookSecret();
  await held(change, target);
  const { secret: formerSecret } = await change.queries.webhook.findUniqueOrThrow({
    ...{ where: { id: target.id }, select: { secret: true } },
  });
  const formerSecretUntil = new Date(change.now.getTime() + formerSecretSigns);
  await write(change, target, { secret, formerSecret, formerSecretUntil });
  return { secret };
}

type Written = Given<WebhookFields> & {
  pausedAt?: Date | null;
  pauseReason?: string | null;
  failingSince?: null;
  secret?: string;
  formerSecret?: string;
  formerSecretUntil?: Date;
};

/** Writes the next version. @returns what it was before */
async function write(change: Change, target: WebhookTarget, data: Written): Promise<Webhook> {
  const before = await held(change, target);
  await change.queries.webhook.update({
    where: { id: target.id },
    data: { ...(data as Partial<WebhookFields>), version: before.version + 1 },
  });
  return before;
}

/** Whatever version others made, it is of the one address: nothing is merged. */
async function held({ queries }: Change, { id, expectedVersion }: WebhookTarget): Promise<Webhook> {
  await queries.$queryRaw`SELECT id FROM webhooks WHERE id = ${id}::uuid FOR UPDATE`;
  const webhook = await readWebhook(queries, id);
  if (webhook.version !== expectedVersion) throw new VersionError(['webhook'], webhook.version);
  return webhook;
}
