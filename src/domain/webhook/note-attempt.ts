import type { Queries } from '../../database/database.ts';
import type { Outcome } from '../delivery/delivery.ts';
import { setFollowerActive } from '../delivery/followers.ts';
import { retriedFor } from '../delivery/retry.ts';
import { webhookFollower } from './webhook.ts';

/** Keeps since when nothing is taken at an address; after three days of that it is paused. */
export async function noteAttempt(
  queries: Queries,
  id: string,
  { status, problem }: Outcome,
  now: Date,
): Promise<void> {
  if (problem === null) {
    const failing = { id, failingSince: { not: null } };
    await queries.webhook.updateMany({ where: failing, data: { failingSince: null } });
    return;
  }
  await queries.webhook.updateMany({
    where: { id, failingSince: null },
    data: { failingSince: now },
  });
  const since = status === 410 ? now : new Date(now.getTime() - retriedFor);
  const why =
    status === 410 ? 'It answered that it is gone for good' : 'Nothing was taken for 3 days';
  const { count } = await queries.webhook.updateMany({
    where: { id, pausedAt: null, failingSince: { lte: since } },
    data: { pausedAt: now, pauseReason: `${why}. ${problem}`, version: { increment: 1 } },
  });
  if (count > 0) await setFollowerActive(queries, webhookFollower(id), false);
}
