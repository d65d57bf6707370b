import { createHash } from 'node:crypto';
import { pageSize } from '../../domain/feed/archive-pages.ts';
import { readRemovalsById, type Removal } from '../../domain/feed/removal-reads.ts';
import { readStoriesById, storyTags, type Story } from '../../domain/feed/story-reads.ts';
import type { collectingReads } from '../../domain/reads.ts';
import { entityTag } from '../../domain/tag.ts';
import type { FeedEntry, FeedLook } from '../../domain/websub/feed-look.ts';
import type { FeedAddress } from '../feed-address.ts';
import { feedItem } from '../feed-item.ts';
import type { FeedSubject } from '../feed-subject.ts';
import { feedOf, readCurrent } from '../read-feed.ts';
import type { FeedSite } from '../site.ts';

/** What the feed has now, and of these articles also what it has no room for. */
export async function lookAtFeed(
  reads: ReturnType<typeof collectingReads>,
  site: FeedSite,
  subject: FeedSubject,
  address: FeedAddress,
  articleIds: readonly string[],
): Promise<FeedLook> {
  const shown = await readCurrent(reads, subject);
  const tags = [...reads.tags];
  const ids = idsIn(shown);
  const others = articleIds.filter((id) => !ids.has(id));
  const beyond = {
    stories: await readStoriesById(reads, subject.scope, others),
    removals: await readRemovalsById(reads, subject.scope, others),
  };
  const content = address.content ?? site.content;
  const entries = ({ stories, removals }: Members, isShown: boolean): FeedEntry[] => [
    ...stories.map((story) => storyEntry(story, digest(feedItem(story, site, content)), isShown)),
    ...removals.map((removal) => removalEntry(removal, isShown)),
  ];
  return {
    tags,
    head: digest({ ...feedOf(shown, site, subject, address), ...notOfHead }),
    since: shown.stories[pageSize - 1]?.article.updatedAt ?? null,
    entries: [...entries(shown, true), ...entries(beyond, false)],
  };
}

interface Members {
  stories: Story[];
  removals: Removal[];
}

/** What tells of the entries, or changes with them. */
const notOfHead = { updated: null, history: null, items: null, removed: null };

function idsIn({ stories, removals }: Members): Set<string> {
  return new Set([
    ...stories.map(({ article }) => article.id),
    ...removals.map(({ articleId }) => articleId),
  ]);
}

function storyEntry(story: Story, digest: string, isShown: boolean): FeedEntry {
  const { id, updatedAt } = story.article;
  return { articleId: id, digest, tags: storyTags(story), updated: updatedAt, isShown };
}

function removalEntry(removal: Removal, isShown: boolean): FeedEntry {
  const { articleId, at } = removal;
  const tags = [entityTag('article', articleId)];
  return { articleId, digest: digest(removal), tags, updated: at, isShown };
}

/** Enough of a hash to tell one thing from what it was before. */
function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
