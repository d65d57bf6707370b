import type { Queries } from '../../database/database.ts';
import type { FeedLook, FeedNews } from './feed-look.ts';

/** Feeds as the hub asks for them: by a path that stands for whatever the feed comes to be called. */
export interface HubFeeds {
  /** The canonical path of the feed that a whole address names. @throws HubRefusal for no feed of ours */
  pathOf(topic: string): string;
  /** @throws HubRefusal unless the feed is there, under just this name */
  check(queries: Queries, path: string): Promise<void>;
  /** What the feed has now, and of these articles also what it has no room for. */
  look(queries: Queries, path: string, articleIds: readonly string[]): Promise<FeedLook | NoFeed>;
  /** The feed as subscribers are sent it; null when there is nothing to say now. */
  message(queries: Queries, path: string, news: FeedNews): Promise<FeedMessage | null>;
}

/** A document as a subscriber is sent it. */
export interface FeedMessage {
  body: string;
  mediaType: string;
  /** The `Link` header: its hub and itself. */
  link: string;
}

/** Why there is no feed at an address any more, in words for its subscribers. */
export interface NoFeed {
  why: string;
}
