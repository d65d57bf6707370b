import { isWebUrl } from './safe-url.ts';

const PROVIDER_HOSTS: Readonly<Record<string, readonly string[]>> = {
  youtube: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'],
  vimeo: ['vimeo.com'],
  x: ['x.com', 'twitter.com'],
  bluesky: ['bsky.app'],
  instagram: ['instagram.com'],
  tiktok: ['tiktok.com'],
  spotify: ['open.spotify.com'],
};

const PROVIDER_OF_HOST = new Map(
  Object.entries(PROVIDER_HOSTS).flatMap(([provider, hosts]) =>
    hosts.map((host) => [host, provider] as const),
  ),
);

/** The provider whose player or post the URL leads to, or null if it is nobody we embed. */
export function embedProvider(url: string): string | null {
  if (!isWebUrl(url)) return null;
  const { hostname, username, port, pathname } = new URL(url);
  // A site's front page is no player or post, and a login or a port is no link a reader shared.
  if (username !== '' || port !== '' || pathname === '/') return null;
  const host = hostname.replace(/^(?:www|m|mobile|music|player|vm|vt)\./, '');
  return PROVIDER_OF_HOST.get(host) ?? null;
}
