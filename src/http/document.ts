/** Bytes at an address that stay the same until something they depend on changes. */
export interface Document {
  /** Path and query in their one canonical form. */
  address: string;
  body: string;
  /** With its character set. */
  mediaType: string;
  headers: Record<string, string>;
  /** What it depends on. */
  tags: ReadonlySet<string>;
  /** When it changes by time alone; null for never. */
  expires: Date | null;
  /** Whether it is for the client that asked and nobody else. */
  isPrivate: boolean;
}

/** Makes the document at an address, or says in a response why there is none. */
export type DocumentSource = (request: Request) => Promise<Document | Response>;
