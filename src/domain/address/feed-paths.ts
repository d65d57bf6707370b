/** The formats a feed comes in, by the ending of its address. */
export type FeedFormat = 'rss' | 'atom' | 'json' | 'ninjs';

/** Where the feed of a page's articles is: right below the page, which is `/` for all articles. */
export function feedPath(pagePath: string, format: FeedFormat): string {
  return `${pagePath === '/' ? '' : pagePath}/feed.${format}`;
}
