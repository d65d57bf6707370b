import type { Feed, FeedFormat } from '../feed.ts';
import { renderAtom } from './atom.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderNinjs } from './ninjs.ts';
import { renderRss } from './rss.ts';

export interface FeedRenderer {
  /** Equal feeds give equal bytes. */
  render(feed: Feed): string;
  /** For `Content-Type`. */
  mediaType: string;
}

/** IPTC has registered no media type for ninjs. */
export const formats: Record<FeedFormat, FeedRenderer> = {
  rss: { render: renderRss, mediaType: 'application/rss+xml; charset=utf-8' },
  atom: { render: renderAtom, mediaType: 'application/atom+xml; charset=utf-8' },
  json: { render: renderJsonFeed, mediaType: 'application/feed+json; charset=utf-8' },
  ninjs: { render: renderNinjs, mediaType: 'application/json; charset=utf-8' },
};
