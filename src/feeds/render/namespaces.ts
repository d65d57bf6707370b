/** The names by which XML knows vocabularies; none of them need be the address of anything. */
export const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  /** RFC 6721. */
  at: 'http://purl.org/atompub/tombstones/1.0',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  /** RFC 5005. */
  fh: 'http://purl.org/syndication/history/1.0',
  /** Media RSS 1.5.1, with the slash. */
  media: 'http://search.yahoo.com/mrss/',
  rsl: 'https://rslstandard.org/rsl',
} as const;
