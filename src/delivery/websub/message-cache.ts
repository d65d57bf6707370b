import { LRUCache } from 'lru-cache';
import type { FeedMessage } from '../../domain/websub/hub-feeds.ts';
import type { NewsData } from '../../domain/websub/news-delivery.ts';

type Make = (path: string, news: NewsData) => Promise<FeedMessage | null>;

/** Milliseconds for which a message may be as it was: what happens meanwhile is told by the next. */
const ttl = 2000;

/** A message is made once for all subscribers who are sent the same at about the same time. */
export function messageCache(make: Make): Make {
  const made = new LRUCache<string, Promise<FeedMessage | null>>({ max: 50, ttl });
  return (path, news) => {
    const key = JSON.stringify([path, news.articleIds, news.isWhole, news.upTo]);
    const known = made.get(key);
    if (known) return known;
    const making = make(path, news);
    made.set(key, making);
    making.catch(() => made.delete(key));
    return making;
  };
}
