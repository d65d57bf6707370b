import { collectingReads } from '../../domain/reads.ts';
import type { HubFeeds, NoFeed } from '../../domain/websub/hub-feeds.ts';
import { feedPath, type FeedAddress } from '../feed-address.ts';
import { readFeedSubject, type FeedSubject, type Lost } from '../feed-subject.ts';
import { hubLinks } from '../hub.ts';
import { formats } from '../render/formats.ts';
import type { FeedSite } from '../site.ts';
import { readFeedPart } from './feed-part.ts';
import { addressAt, feedNamed, refusal } from './followed-address.ts';
import { lookAtFeed } from './look-at-feed.ts';

/** The feeds of a site, for its hub. */
export function createFollowedFeeds(site: FeedSite): HubFeeds {
  return {
    pathOf: (topic) => feedPath(feedNamed(topic, site)),

    async check(queries, path) {
      const address = addressAt(path)!;
      const subject = await readFeedSubject(collectingReads(queries), address.names);
      if ('is' in subject) throw lost(subject, address, site);
    },

    async look(queries, path, articleIds) {
      const reads = collectingReads(queries);
      const feed = await feedFrom(reads, path);
      if ('why' in feed) return feed;
      return lookAtFeed(reads, site, feed.subject, feed.address, articleIds);
    },

    async message(queries, path, news) {
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
