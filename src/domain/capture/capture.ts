/** What the text of one news page says, as found; nothing is guessed. */
export interface Capture {
  headline: string;
  /** From the top of the tree down; without "Home" and without the headline's own crumb. */
  sections: CaptureSection[];
  /** At least one; plain text, each on one line, markup kept as literal characters. */
  paragraphs: string[];
  /** Null when the page does not say. */
  lastUpdate: Date | null;
  /** As the page says, so rounded where it says "1.2K". Null when it does not say. */
  views: number | null;
  /** As the page says, in minutes. Null when it does not say. */
  readingMinutes: number | null;
  /** In the order of the page, none twice; empty when the page names nobody. */
  authors: string[];
}

export interface CaptureSection {
  name: string;
  slug: string;
}

/** The text is not a page capture. */
export class CaptureError extends Error {
  /** Where in the text, from 1. */
  readonly line: number;
  /** One sentence: what is wrong and what would be right. */
  readonly reason: string;

  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
    this.name = 'CaptureError';
    this.line = line;
    this.reason = reason;
  }
}
