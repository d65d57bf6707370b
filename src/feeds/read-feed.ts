import { v5 as namedUuid } from 'uuid';
import {
  lastClosedPage,
  monthStart,
  pageBefore,
  type ArchivePage,
} from '../domain/feed/archive-pages.ts';
import { readArchiveShape } from '../domain/feed/archive-reads.ts';
import {
  readArchivedRemovals,
  readCurrentRemovals,
  type Removal,
} from '../domain/feed/removal-reads.ts';
import { readArchivedStories, readCurrentStories, type Story } from '../domain/feed/story-reads.ts';
import type { Reads } from '../domain/reads.ts';
import { feedPath, type FeedAddress } from './feed-address.ts';
import { feedItem } from './feed-item.ts';
import type { FeedSubject } from './feed-subject.ts';
import type { Feed, FeedFormat } from './feed.ts';
import { hubOf } from './hub.ts';
import type { FeedSite } from './site.ts';
import { describeSubject } from './subject-text.ts';

/** What an address is answered with, before it is a feed. */
export interface Reading {
  newsroomId: string;
  stories: Story[];
  removals: Removal[];
  /** The archive page before; null when there is none. */
  previous: ArchivePage | null;
}

/** The feed at an address; null for an archive page that isn't there, or isn't closed yet. */
export async function readFeed(
  reads: Reads,
  site: FeedSite,
  subject: FeedSubject,
  address: FeedAddress,
): Promise<Feed | null> {
  const { page } = address;
  const reading = page
    ? await readArchive(reads, subject, page)
    : await readCurrent(reads, subject);
  return reading && feedOf(reading, site, subject, address);
}

/** What a subscription document says now. */
export async function readCurrent(reads: Reads, { scope }: FeedSubject): Promise<Reading> {
  const { newsroomId, months } = await readArchiveShape(reads, scope);
  const stories = await readCurrentStories(reads, scope, months[0]);
  const removals = await readCurrentRemovals(reads, scope);
  return { newsroomId, stories, removals, previous: lastClosedPage(months) };
}

async function readArchive(
  reads: Reads,
  { scope }: FeedSubject,
  page: ArchivePage,
): Promise<Reading | null> {
  const last = lastClosedPage((await readArchiveShape(reads, scope)).months);
  if (!last || isLater(page, last)) return null;
  const before = await readArchiveShape(reads, scope, monthStart(page.month));
  const stories = await readArchivedStories(reads, scope, page);
  const removals = await readArchivedRemovals(reads, scope, page);
  if (stories.length + removals.length === 0) return null;
  const previous = pageBefore(page, before.months[0]);
  return { newsroomId: before.newsroomId, stories, removals, previous };
}

function isLater(page: ArchivePage, than: ArchivePage): boolean {
  return page.month > than.month || (page.month === than.month && page.number > than.number);
}

export function feedOf(
  { newsroomId, stories, removals, previous }: Reading,
  site: FeedSite,
  subject: FeedSubject,
  address: FeedAddress,
): Feed {
  const content = address.content ?? site.content;
  const items = stories.map((story) => feedItem(story, site, content));
  const times = items.map(({ updated }) => updated.getTime());
  const addresses = (page: ArchivePage | null) => inAllFormats(site, { ...address, page });
  return {
    id: `urn:uuid:${namedUuid(subjectName(subject), newsroomId)}`,
    ...describeSubject(subject, site),
    siteName: site.name,
    language: site.language,
    selfUrls: addresses(address.page),
    updated: times.length > 0 ? new Date(Math.max(...times)) : null,
    history: {
      archived: address.page !== null,
      current: address.page && addresses(null),
      previous: previous && addresses(previous),
    },
    hubUrl: hubOf(address, site),
    terms: { copyright: null, rslUrl: site.rslUrl },
    items,
    removed: removals.map(({ articleId, at, reason }) => ({
      ...{ id: `urn:uuid:${articleId}`, at, reason },
    })),
  };
}

/** What a feed is about, by ids that never change. */
function subjectName({ scope }: FeedSubject): string {
  return `feed section=${scope.section?.id} author=${scope.authorId} topic=${scope.topicId}`;
}

function inAllFormats(site: FeedSite, address: FeedAddress): Record<FeedFormat, string> {
  const at = (format: FeedFormat) => site.url + feedPath({ ...address, format });
  return { rss: at('rss'), atom: at('atom'), json: at('json'), ninjs: at('ninjs') };
}
