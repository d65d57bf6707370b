import type { FeedAddress } from './feed-address.ts';
import type { FeedFormat } from './feed.ts';
import { uri } from './render/uri.ts';
import type { FeedSite } from './site.ts';

/**
 * The hub that tells of changes of a feed; null for none. Of a page that never changes there is nothing to
 * be told. Our own hub takes any other feed; one elsewhere only those that it can be told of, which are
 * found by what they are about: not every combination, nor every way to ask for the same.
 */
export function hubOf({ names, content, page }: FeedAddress, { hub }: FeedSite): string | null {
  if (!hub || page) return null;
  const { section, author, topic } = names;
  const isCombined = [section, author, topic].filter((name) => name !== null).length > 1;
  return hub.isOurs || (content === null && !isCombined) ? hub.url : null;
}

/** The `Link` header by which subscribers find the hub (WebSub, section 4), whatever the format. */
export function hubLinks(
  hubUrl: string | null,
  selfUrls: Record<FeedFormat, string>,
  format: FeedFormat,
): string {
  const self = `<${uri(selfUrls[format])}>; rel="self"`;
  return hubUrl === null ? self : `<${uri(hubUrl)}>; rel="hub", ${self}`;
}
