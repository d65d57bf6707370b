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

/** A document that is ready to be sent. */
export interface Edition {
  document: Document;
  /** SHA-256 of the body, in hexadecimal. */
  digest: string;
  modified: Date;
  /** Bodies by content coding, made when first asked for. */
  encoded: Map<string, Promise<Uint8Array<ArrayBuffer>>>;
}
