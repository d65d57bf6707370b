import type { Queries } from '../../database/database.ts';
import { InputError } from '../input-error.ts';
import { idsWithin, newestFirst } from '../newest-first.ts';
import { inOrderOf } from '../reads.ts';
import type { Window } from '../window.ts';
import type { Webhook } from './webhook.ts';

/** Nothing that reads webhooks for somebody ever takes secrets out of the database. */
const omit = { secret: true, formerSecret: true, formerSecretUntil: true } as const;

/** Webhooks in the order of the ids; null for each that is none. */
export async function readWebhooks(
  queries: Queries,
  ids: readonly string[],
): Promise<(Webhook | null)[]> {
  const webhooks = await queries.webhook.findMany({ where: { id: { in: [...ids] } }, omit });
  return inOrderOf(ids, webhooks, ({ id }) => id);
}

export async function findWebhook(queries: Queries, id: string): Promise<Webhook | null> {
  return queries.webhook.findUnique({ where: { id }, omit });
}

/** @throws InputError when there is no such webhook */
export async function readWebhook(queries: Queries, id: string): Promise<Webhook> {
  const webhook = await findWebhook(queries, id);
  if (!webhook) throw new InputError('id', 'There is no such webhook: give the id of one');
  return webhook;
}

/** All webhooks, newest first. */
export function listWebhooks(queries: Queries, window: Window<string>): Promise<Webhook[]> {
  return queries.webhook.findMany({
    where: { id: idsWithin(window) },
    orderBy: newestFirst(window),
    take: window.limit,
    omit,
  });
}

export function countWebhooks(queries: Queries): Promise<number> {
  return queries.webhook.count();
}

/** Where it goes, and the secrets that sign for it now; null when it is no more. */
export async function readSigning(
  queries: Queries,
  id: string,
  now: Date,
): Promise<{ url: string; secrets: string[] } | null> {
  const webhook = await queries.webhook.findUnique({ where: { id } });
  if (!webhook) return null;
  const { url, secret, formerSecret, formerSecretUntil } = webhook;
  const former = formerSecret && formerSecretUntil && formerSecretUntil > now ? [formerSecret] : [];
  return { url, secrets: [secret, ...former] };
}
