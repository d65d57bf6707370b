/** Where changes of feeds can be subscribed to. */
export interface Hub {
  url: string;
  /** Whether it is this server itself. */
  isOurs: boolean;
}

/** What feeds say of the site that they are of; from its settings. */
export interface FeedSite {
  /** Without a slash at its end. */
  url: string;
  name: string;
  /** BCP 47. */
  language: string;
  /** Address of the licence in Really Simple Licensing; null for none. */
  rslUrl: string | null;
  /** The WebSub hub that feeds name; null for none. */
  hub: Hub | null;
  /** What anybody may pull; partners always get all. */
  content: 'full' | 'summary';
}

/** What stands in a page, a path of its site or an address from there, as a whole address. */
export function absolute(siteUrl: string, pageUrl: string, to: string): string {
  if (/^\/(?!\/)/.test(to)) return siteUrl + to;
  return URL.canParse(to, pageUrl) ? new URL(to, pageUrl).href : to;
}
