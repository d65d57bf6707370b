import { bylineAuthors, labelledAuthors } from './byline.ts';
import type { CaptureLine } from './capture-lines.ts';

const SHARE = /^share(?: this(?: article| story| page)?)?:?$/i;

/** What stands under the header: the body and, below it, who wrote it. */
export interface CaptureFooter {
  body: CaptureLine[];
  authors: string[];
}

/** Whether a line is the label of the share buttons. */
export function isShareLine(line: string): boolean {
  return SHARE.test(line);
}

/**
 * Parts the body from the authors below it; what follows "Share" is the page's, not the story's.
 * Only the lines right at the end are authors, so that a body may hold such lines too.
 */
export function splitFooter(lines: CaptureLine[]): CaptureFooter {
  const body = lines.slice(0, shareIndex(lines));
  const upwards: string[][] = [];
  for (;;) {
    const names = footerAuthors(body.at(-1));
    if (!names) return { body, authors: upwards.reverse().flat() };
    upwards.push(names);
    body.pop();
  }
}

/** The first "Share" under an author; without one, the first "Share" that stands alone. */
function shareIndex(lines: CaptureLine[]): number {
  const underAuthor = lines.findIndex(
    (line, at) => isShareLine(line.text) && footerAuthors(lines[at - 1]) !== null,
  );
  if (underAuthor >= 0) return underAuthor;
  const alone = lines.findIndex((line, at) => at > 0 && isLoneShare(line, lines[at + 1]));
  return alone >= 0 ? alone : lines.length;
}

/** Not a word that hard-wrapping left on a line of its own within a paragraph. */
function isLoneShare(line: CaptureLine, next: CaptureLine | undefined): boolean {
  return isShareLine(line.text) && line.opensBlock && (next === undefined || next.opensBlock);
}

/** "By …" needs a blank line above it: within a paragraph it may be prose. */
function footerAuthors(line: CaptureLine | undefined): string[] | null {
  if (!line) return null;
  return line.opensBlock ? bylineAuthors(line.text) : labelledAuthors(line.text);
}
