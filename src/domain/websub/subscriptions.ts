import type { Queries } from '../../database/database.ts';
import { addFollower, removeFollower } from '../delivery/followers.ts';
import { newId } from '../id.ts';
import type { HubRequest } from './hub-request.ts';
import { leaseEnd } from './lease.ts';

export interface Subscription {
  id: string;
  path: string;
  topic: string;
  callback: string;
  secret: string | null;
}

/** The kind of the followers whose queues subscribers are sent from. */
export const subscriberKind = 'subscriber';

/** The queue of a subscription. */
export function queueOf(id: string): string {
  return `${subscriberKind}:${id}`;
}

/** Whose queue this is. */
export function subscriptionOf(queue: string): string {
  return queue.slice(subscriberKind.length + 1);
}

/**
 * Begins a subscription, or goes on with one: then lease and secret are those of the new request, and what
 * waits for it waits on.
 * @returns the new one; null for one that was there
 */
export async function keepSubscription(
  queries: Queries,
  path: string,
  { topic, callback, secret, leaseSeconds }: HubRequest,
  now: Date,
): Promise<Subscription | null> {
  const expiresAt = leaseEnd(now, leaseSeconds);
  const lease = { topic, secret, expiresAt };
  const { count } = await queries.websubSubscription.updateMany({
    where: { path, callback, expiresAt: { gt: now } },
    data: lease,
  });
  if (count > 0) return null;
  await endSubscription(queries, path, callback);
  const id = newId();
  await queries.websubSubscription.create({
    data: { id, path, callback, createdAt: now, ...lease },
  });
  await addFollower(queries, queueOf(id));
  return { id, path, topic, callback, secret };
}

/** One whose lease goes on. */
export function readSubscription(
  queries: Queries,
  id: string,
  now: Date,
): Promise<Subscription | null> {
  return queries.websubSubscription.findFirst({ where: { id, expiresAt: { gt: now } } });
}

export function subscriptionsTo(
  queries: Queries,
  path: string,
  now: Date,
): Promise<Subscription[]> {
  return queries.websubSubscription.findMany({ where: { path, expiresAt: { gt: now } } });
}

/** Ends a subscription, with all that waits for it. */
export async function removeSubscription(queries: Queries, id: string): Promise<void> {
  await queries.websubSubscription.deleteMany({ where: { id } });
  await removeFollower(queries, queueOf(id));
}

export async function endSubscription(
  queries: Queries,
  path: string,
  callback: string,
): Promise<void> {
  const where = { path, callback };
  const found = await queries.websubSubscription.findMany({ where, select: { id: true } });
  for (const { id } of found) await removeSubscription(queries, id);
}

/** Ends those whose lease is over. */
export async function endExpired(queries: Queries, now: Date): Promise<void> {
  const where = { expiresAt: { lte: now } };
  const found = await queries.websubSubscription.findMany({
    where,
    select: { id: true },
    take: 100,
  });
  for (const { id } of found) await removeSubscription(queries, id);
}
