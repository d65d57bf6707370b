import type { FeedFormat } from '../domain/address/feed-paths.ts';
import type { NoticeKind } from '../domain/article/article.ts';
import type { Rights } from '../domain/article/rights.ts';
import type { TopicType } from '../domain/topic/topic.ts';

export type { FeedFormat };

/** What a feed says, whatever its format. Every URL is absolute and every text as it was written. */
export interface Feed {
  /** `urn:uuid:…`: the same for ever, whatever is renamed. */
  id: string;
  title: string;
  /** Who publishes it, and the author of what names none. */
  siteName: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The page that lists the same articles. */
  homeUrl: string;
  /** Where this document is, for each format. */
  selfUrls: Record<FeedFormat, string>;
  /** The newest update of an item; null while there is none. */
  updated: Date | null;
  /** Subscription document or one of RFC 5005's archive pages, with the neighbours in the same format. */
  history: FeedHistory;
  /** Null when the site names no WebSub hub. */
  hubUrl: string | null;
  terms: SiteTerms;
  items: FeedItem[];
  /** Latest first. */
  removed: RemovedItem[];
}

/** RFC 5005, section 4: pages of the past name the one before and, since they never change, none after. */
export interface FeedHistory {
  archived: boolean;
  /** The subscription document; null in that document itself. */
  current: Record<FeedFormat, string> | null;
  /** The next older page; null for the oldest. */
  previous: Record<FeedFormat, string> | null;
}

export interface FeedItem {
  /** `urn:uuid:…`: the same for ever. */
  id: string;
  url: string;
  title: string;
  /** BCP 47. */
  language: string;
  /** Plain text of 300 characters or more where there is that much. */
  summary: string;
  /** Sanitised HTML with absolute URLs, corrections first and the main image; null in a short feed. */
  contentHtml: string | null;
  /** First publication; never moves. */
  published: Date;
  /** The last significant update. */
  updated: Date;
  /** In the byline's order. */
  authors: FeedAuthor[];
  section: { name: string; path: string; url: string };
  topics: { name: string; type: TopicType; url: string }[];
  image: FeedImage | null;
  /** Newest first. */
  notices: { kind: NoticeKind; text: string; at: Date }[];
  rights: Rights;
}

export interface FeedAuthor {
  name: string;
  url: string;
  /** Null for plain authorship; else what to print, such as "Additional reporting". */
  role: string | null;
}

export interface FeedImage {
  url: string;
  mediaType: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Empty for decoration. */
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** What a site's settings say of all that it publishes. */
export interface SiteTerms {
  /** Copyright line; null for none. */
  copyright: string | null;
  /** Address of the licence in Really Simple Licensing; null for none. */
  rslUrl: string | null;
}

/** RFC 6721: an article that was in the feed and has been taken down. */
export interface RemovedItem {
  id: string;
  at: Date;
  /** What the public is told; null when nothing. */
  reason: string | null;
}
