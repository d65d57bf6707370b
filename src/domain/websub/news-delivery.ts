import { newId } from '../id.ts';
import type { FeedNews } from './feed-look.ts';

/** What is new, as a delivery keeps it. */
export type NewsData = FeedNews & {
  /** The log's last event that it tells of. */
  upTo: string;
};

/** What is new in a feed up to an event of the log, for a subscriber's queue: one after the other. */
export function newsDelivery({ articleIds, isWhole }: FeedNews, upTo: bigint) {
  const data = { articleIds, isWhole, upTo: String(upTo) };
  return { id: newId(), eventId: null, data, lanes: ['news'] };
}
