/** A feed, or a file about the site, in its bytes, as HTTP sends them. */
export interface FeedDocument {
  /** Path and query in their one canonical form. */
  address: string;
  body: string;
  mediaType: string;
  headers: Record<string, string>;
  /** What it was made of. */
  tags: ReadonlySet<string>;
  /** When it changes by time alone; null for never. */
  expires: Date | null;
  /** Whether it is for the client that asked and nobody else. */
  isPrivate: boolean;
}

/** Readers ask again after a minute; what stands between may answer meanwhile. */
export const publicCaching = 'public, max-age=60, stale-while-revalidate=60';
