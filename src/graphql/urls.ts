import type { Site } from './context.ts';

/** A path of the site as a whole address; anything else (an address already, a fragment) stays as it is. */
export function absoluteUrl(site: Site, pathOrUrl: string): string {
  return pathOrUrl.startsWith('/') ? `${site.url}${pathOrUrl}` : pathOrUrl;
}
