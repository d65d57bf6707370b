/** The headers that name what an answer depends on, for caches that drop it by these names. */
export type CacheTags = (
  tags: Iterable<string>,
  wider?: ReadonlyMap<string, string>,
) => Record<string, string>;

/** @param keysOf the names under which an answer with these tags is kept */
export function cacheTagHeaders(
  keysOf: (tags: Iterable<string>, wider?: ReadonlyMap<string, string>) => string[],
): CacheTags {
  return (tags, wider) => {
    const keys = keysOf(tags, wider);
    // As Cloudflare and others read them, and as Fastly and Varnish do.
    return keys.length > 0 ? { 'cache-tag': keys.join(','), 'surrogate-key': keys.join(' ') } : {};
  };
}

/** Seconds for which others may keep what nothing but an event changes. */
const longest = 60;

/** For a GET that anybody is answered alike: until an event, and for so long; then once more while it is made anew. */
export function publicCaching(expires: number): string {
  const seconds = Math.floor((expires - Date.now()) / 1000);
  const maxAge = Math.max(0, Math.min(longest, seconds));
  return `public, max-age=${maxAge}, stale-while-revalidate=${longest}`;
}

/** For what is nobody else's. */
export const privateCaching = 'private, no-store';
