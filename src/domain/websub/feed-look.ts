import { entityTag, type Tag } from '../tag.ts';

/** What is in a feed at one look: enough to tell what has changed at the next. */
export interface FeedLook {
  /** What the whole of it was read from. */
  tags: Tag[];
  /** Digest of what it says of itself. */
  head: string;
  /** The earliest update that it has room for; null while there is room for all. */
  since: Date | null;
  /** Those that it shows, and those that were asked for besides. */
  entries: FeedEntry[];
}

/** An article in a feed, or what is left of one that was taken down. */
export interface FeedEntry {
  articleId: string;
  /** Of all that the feed says of it. */
  digest: string;
  tags: Tag[];
  updated: Date;
  /** Whether the feed has it now; else it would have, but for later ones. */
  isShown: boolean;
}

/** What is remembered of a feed since the last look. */
export interface KnownFeed {
  head: string;
  /** ISO 8601. */
  since: string | null;
  /** Digests of entries by the article's id. */
  entries: Record<string, string>;
}

/** What is new in a feed. */
export interface FeedNews {
  /** Ids of the articles whose entries are others than before. */
  articleIds: string[];
  /** An entry has left without a trace: only the whole feed tells it. */
  isWhole: boolean;
}

export function remembered({ head, since, entries }: FeedLook): KnownFeed {
  return { head, since: since?.toISOString() ?? null, entries: digests(entries) };
}

/**
 * What is remembered after events with these tags. A look may see more than they did: what later events have
 * changed stays as it was known, or unknown, until those are told of.
 */
export function rememberedAfter(
  before: KnownFeed,
  now: FeedLook,
  touched: ReadonlySet<Tag>,
): KnownFeed {
  const isKnown = ({ articleId }: FeedEntry) => before.entries[articleId] !== undefined;
  const isTouched = ({ tags }: FeedEntry) => tags.some((tag) => touched.has(tag));
  const there = new Set(now.entries.map(({ articleId }) => articleId));
  const stays = ([id]: [string, string]) =>
    !there.has(id) && !touched.has(entityTag('article', id));
  const shown = now.entries.filter(({ isShown }) => isShown);
  const isOfLater = (entry: FeedEntry) =>
    !isTouched(entry) && !isKnown(entry) && entry.updated >= new Date(before.since ?? 0);
  const known = shown.filter((entry) => !isTouched(entry) && isKnown(entry));
  return {
    head: now.head,
    since: shown.some(isOfLater) ? before.since : (now.since?.toISOString() ?? null),
    entries: {
      ...Object.fromEntries(Object.entries(before.entries).filter(stays)),
      ...Object.fromEntries(known.map(({ articleId }) => [articleId, before.entries[articleId]!])),
      ...digests(now.entries.filter(isTouched)),
    },
  };
}

function digests(entries: readonly FeedEntry[]): KnownFeed['entries'] {
  const shown = entries.filter(({ isShown }) => isShown);
  return Object.fromEntries(shown.map(({ articleId, digest }) => [articleId, digest]));
}

/**
 * What events with these tags have changed in a feed; null for nothing. What was touched and is as it was
 * is no news, nor is what only came back to view; what was pushed out of view since the last look is.
 */
export function newsIn(
  before: KnownFeed,
  now: FeedLook,
  touched: ReadonlySet<Tag>,
): FeedNews | null {
  const since = new Date(before.since ?? 0);
  const articleIds = now.entries
    .filter(({ tags }) => tags.some((tag) => touched.has(tag)))
    .filter(({ articleId, digest }) => before.entries[articleId] !== digest)
    .filter(({ isShown, updated }) => isShown || updated >= since)
    .map(({ articleId }) => articleId);
  const there = new Set(now.entries.map(({ articleId }) => articleId));
  const isWhole = Object.keys(before.entries).some(
    (id) => !there.has(id) && touched.has(entityTag('article', id)),
  );
  const isNew = articleIds.length > 0 || isWhole || before.head !== now.head;
  return isNew ? { articleIds, isWhole } : null;
}
