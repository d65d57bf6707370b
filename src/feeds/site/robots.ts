import type { FeedSite } from '../site.ts';
import type { Made } from './made.ts';

/** RFC 9309, with the sitemaps, and the licence where there is one (RSL 1.0, section 4.1). */
export function robotsTxt({ url, rslUrl }: FeedSite): Made {
  const lines = [
    ...(rslUrl ? [`License: ${rslUrl}`, ''] : []),
    'User-agent: *',
    'Allow: /',
    'Disallow: /preview/',
    '',
    `Sitemap: ${url}/sitemap.xml`,
    `Sitemap: ${url}/sitemap-news.xml`,
    `# Feeds: ${url}/feeds.opml`,
  ];
  const body = `${lines.join('\n')}\n`;
  return { body, mediaType: 'text/plain; charset=utf-8', expires: null };
}
