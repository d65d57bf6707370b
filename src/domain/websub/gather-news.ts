import type { Queries } from '../../database/database.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { holdFollower } from '../delivery/followers.ts';
import { newsDelivery, type NewsData } from './news-delivery.ts';

/** Past this, what was missed is told by the whole feed. */
const entriesAtMost = 500;

/**
 * After days in which a subscriber took nothing: what was given up and all that waits behind it becomes one
 * delivery. Who comes back before the lease ends has missed nothing, and the queue of who does not stays short.
 */
export async function gatherNews(
  queries: Queries,
  queue: string,
  givenUp: NewsData,
  now: Date,
): Promise<void> {
  if (!(await holdFollower(queries, queue))) return;
  const where = { followerName: queue, state: 'WAITING' } as const;
  const waiting = await queries.delivery.findMany({ where, orderBy: { number: 'asc' } });
  await queries.delivery.deleteMany({ where });
  const all = [givenUp, ...waiting.map(({ data }) => data as unknown as NewsData)];
  await enqueue(queries, queue, [newsDelivery(together(all), BigInt(all.at(-1)!.upTo))], now);
}

function together(all: readonly NewsData[]) {
  const articleIds = [...new Set(all.flatMap((each) => each.articleIds))];
  const isWhole = all.some((each) => each.isWhole) || articleIds.length > entriesAtMost;
  return { articleIds: articleIds.slice(-entriesAtMost), isWhole };
}
