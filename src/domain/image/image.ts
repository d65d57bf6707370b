/** An image as a page shows it. */
export interface Image {
  id: string;
  /** Absolute, or a path on this server. */
  url: string;
  /** What is to be seen, for those who can't see it; empty for decoration. */
  alt: string;
  caption: string | null;
  credit: string | null;
  /** Pixels. */
  width: number;
  height: number;
  mediaType: string;
}
