import type { Queries } from '../../database/database.ts';
import { collectingReads } from '../../domain/reads.ts';
import type { FeedNews } from '../../domain/websub/feed-look.ts';
import { feedPath, type FeedAddress } from '../feed-address.ts';
import { readFeedSubject, type FeedSubject, type Lost } from '../feed-subject.ts';
import { hubLinks } from '../hub.ts';
import { formats } from '../render/formats.ts';
import type { FeedSite } from '../site.ts';
import { readFeedPart } from './feed-part.ts';
import { addressAt, feedNamed, refusal } from './followed-address.ts';
import { lookAtFeed } from './look-at-feed.ts';

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

/** Feeds as their subscribers know them: by an address that stands for whatever the feed is called later. */
export function createFollowedFeeds(site: FeedSite) {
  return {
    /** The canonical path of the feed that a whole address names. @throws HubRefusal for no feed of ours */
    pathOf: (topic: string): string => feedPath(feedNamed(topic, site)),

    /** @throws HubRefusal unless the feed is there, under just this name */
    async check(queries: Queries, path: string): Promise<void> {
      const address = addressAt(path)!;
      const subject = await readFeedSubject(collectingReads(queries), address.names);
      if ('is' in subject) throw lost(subject, address, site);
    },

    /** What is in the feed that is, or has moved on, from a path. */
    async look(queries: Queries, path: string, articleIds: readonly string[]) {
      const reads = collectingReads(queries);
      const feed = await feedFrom(reads, path);
      if ('why' in feed) return feed;
      return lookAtFeed(reads, site, feed.subject, feed.address, articleIds);
    },

    /** Null when there is nothing to say now. */
    async message(queries: Queries, path: string, news: FeedNews): Promise<FeedMessage | null> {
      const reads = collectingReads(queries);
      const found = await feedFrom(reads, path);
      if ('why' in found) return null;
      const { subject, address } = found;
      const feed = await readFeedPart(reads, site, subject, address, news);
      if (!feed) return null;
      const { render, mediaType } = formats[address.format];
      const link = hubLinks(feed.hubUrl, feed.selfUrls, address.format);
      return { body: render(feed), mediaType, link };
    },
  };
}

export type FollowedFeeds = ReturnType<typeof createFollowedFeeds>;

/** Whatever a name has led to since it was subscribed to: as HTTP would redirect. */
async function feedFrom(
  reads: ReturnType<typeof collectingReads>,
  path: string,
): Promise<{ subject: FeedSubject; address: FeedAddress } | NoFeed> {
  let address = addressAt(path)!;
  for (let hops = 0; hops < 3; hops++) {
    const subject = await readFeedSubject(reads, address.names);
    if (!('is' in subject)) return { subject, address };
    if (subject.is !== 'moved') return { why: subject.why };
    address = { ...address, names: subject.names };
  }
  return { why: 'This feed has moved too often.' };
}

function lost(lost: Lost, address: FeedAddress, site: FeedSite): Error {
  if (lost.is === 'gone') return refusal(lost.why, 'gone');
  if (lost.is === 'unknown') return refusal(lost.why, 'unknown');
  const now = site.url + feedPath({ ...address, names: lost.names });
  return refusal(`this feed has moved: give ${now}`);
}
