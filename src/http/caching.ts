import type { HeaderList } from './header-list.ts';

/** The names under which an answer is kept, here and by others, and by which it is dropped. */
export interface Naming {
  /** The name of something that an answer depends on. */
  nameOf(tag: string): string;
  /** Headers that tell others those of these names, which have commas between. */
  keyHeaders(names: string): HeaderList;
}

/** As Cloudflare and others read them, and as Fastly and Varnish do. @param keys with commas between */
export function cacheTagHeaders(keys: string): HeaderList {
  return keys === '' ? [] : ['cache-tag', keys, 'surrogate-key', keys.replaceAll(',', ' ')];
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
