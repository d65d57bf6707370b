import { readRemovalsById } from '../../domain/feed/removal-reads.ts';
import { readStoriesById } from '../../domain/feed/story-reads.ts';
import type { Reads } from '../../domain/reads.ts';
import type { FeedNews } from '../../domain/websub/feed-look.ts';
import type { FeedAddress } from '../feed-address.ts';
import type { FeedSubject } from '../feed-subject.ts';
import type { Feed } from '../feed.ts';
import { feedOf, readCurrent, type Reading } from '../read-feed.ts';
import type { FeedSite } from '../site.ts';

/**
 * A feed as subscribers are sent it. Of Atom and RSS that is what is new in it (WebSub, section 7), as long as
 * that tells all: RSS can say of nothing that it was taken down. Of other formats it is the whole, and
 * what was new in it though later ones have taken its room. Null when all that was new has left since,
 * which is news of its own.
 */
export async function readFeedPart(
  reads: Reads,
  site: FeedSite,
  subject: FeedSubject,
  address: FeedAddress,
  { articleIds, isWhole }: FeedNews,
): Promise<Feed | null> {
  const whole = await readCurrent(reads, subject);
  const stories = await readStoriesById(reads, subject.scope, articleIds);
  const removals = await readRemovalsById(reads, subject.scope, articleIds);
  const news = { ...whole, stories, removals };
  const isNothing = articleIds.length > 0 && stories.length + removals.length === 0;
  const isEnough = !isWhole && (address.format === 'atom' || isTold(address, news));
  if (isEnough && isNothing) return null;
  return feedOf(isEnough ? news : together(whole, news), site, subject, address);
}

function isTold({ format }: FeedAddress, { removals }: Reading): boolean {
  return format === 'rss' && removals.length === 0;
}

function together(whole: Reading, { stories, removals }: Reading): Reading {
  const shown = new Set(whole.stories.map(({ article }) => article.id));
  const removed = new Set(whole.removals.map(({ articleId }) => articleId));
  return {
    ...whole,
    stories: [...whole.stories, ...stories.filter(({ article }) => !shown.has(article.id))],
    removals: [...whole.removals, ...removals.filter(({ articleId }) => !removed.has(articleId))],
  };
}
