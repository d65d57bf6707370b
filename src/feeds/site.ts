/** What feeds say of the site that they are of; from its settings. */
export interface FeedSite {
  /** Without a slash at its end. */
  url: string;
  name: string;
  /** BCP 47. */
  language: string;
  /** Address of the licence in Really Simple Licensing; null for none. */
  rslUrl: string | null;
  /** Of a WebSub hub; null for none. */
  hubUrl: string | null;
  /** What anybody may pull; partners always get all. */
  content: 'full' | 'summary';
}

/** A path of the site as a whole address; one that is whole already stays as it is. */
export function absolute(base: string, pathOrUrl: string): string {
  return URL.canParse(pathOrUrl, base) ? new URL(pathOrUrl, base).href : pathOrUrl;
}
