/** A document's bytes, before it has an address. */
export interface Made {
  body: string;
  /** With its character set. */
  mediaType: string;
  /** When it changes by time alone; null for never. */
  expires: Date | null;
}
