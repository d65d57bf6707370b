import { isCrumb, isHomeCrumb, readBreadcrumbs } from './breadcrumb-lines.ts';
import { bylineAuthors, labelledAuthors } from './byline.ts';
import { CaptureError } from './capture.ts';
import type { CaptureLine } from './capture-lines.ts';
import { isShareLine } from './capture-footer.ts';
import { bulletText, countHeaderBullets, isFactBullet } from './header-bullets.ts';
import { foldSpace, wordsKey } from './plain-text.ts';

const LONGEST_HEADLINE = 300;

/** More lines than any header has; a hostile capture can't make its reading slow. */
const MOST_LINES = 100;

/** What stands above the body; `rest` begins with the first paragraph. */
export interface CaptureHeader {
  headline: string;
  crumbs: string[];
  bullets: CaptureLine[];
  authors: string[];
  rest: CaptureLine[];
}

/**
 * Reads the headline, breadcrumbs, bullets, byline and the headline's repetition; all but the first
 * may be missing.
 * @throws CaptureError when there is no headline, or one of over 300 characters
 */
export function readHeader(lines: CaptureLine[]): CaptureHeader {
  refuseNoHeadline(lines);
  const title = titleLines(lines);
  const headline = joined(title);
  refuseLongHeadline(headline, lines[0]);
  const header: CaptureHeader = {
    headline,
    crumbs: [],
    bullets: [],
    authors: [],
    rest: lines.slice(title.length, MOST_LINES),
  };
  while (takeCrumbs(header) || takeBullets(header) || takeByline(header));
  skipRepeatedHeadline(header);
  while (takeByline(header) || skipShare(header));
  return { ...header, rest: [...header.rest, ...lines.slice(Math.max(title.length, MOST_LINES))] };
}

function refuseNoHeadline(lines: CaptureLine[]): void {
  const [first, second] = lines;
  const text = first?.text ?? '';
  const crumbs = isCrumb(text, 1) && isCrumb(second?.text ?? '', 2);
  if (crumbs || startsFurniture(text) || labelledAuthors(text) || isShareLine(text)) {
    throw new CaptureError(
      first?.number ?? 1,
      'There is no headline; it must be the first line of the capture.',
    );
  }
}

function refuseLongHeadline(headline: string, line: CaptureLine | undefined): void {
  const length = [...headline].length;
  if (length <= LONGEST_HEADLINE) return;
  throw new CaptureError(
    line?.number ?? 1,
    `The headline has ${length} characters; it must be one line of at most ${LONGEST_HEADLINE}, with a blank line between it and the body.`,
  );
}

/** One line; more only where the headline is hard-wrapped right above its crumbs or bullets. */
function titleLines(lines: CaptureLine[]): CaptureLine[] {
  const end = lines.findIndex((line, at) => at > 0 && endsTitle(line));
  return startsFurniture(lines[end]?.text ?? '') ? lines.slice(0, end) : lines.slice(0, 1);
}

function endsTitle({ text, opensBlock }: CaptureLine): boolean {
  return opensBlock || isCrumb(text, 1) || bulletText(text) !== null;
}

function startsFurniture(line: string): boolean {
  return isHomeCrumb(line) || isFactBullet(line);
}

function takeCrumbs(header: CaptureHeader): boolean {
  if (header.crumbs.length > 0) return false;
  const found = readBreadcrumbs(header.rest, header.headline);
  header.crumbs = found.names;
  header.rest = header.rest.slice(found.lines);
  return found.lines > 0;
}

function takeBullets(header: CaptureHeader): boolean {
  const count = countHeaderBullets(header.rest);
  header.bullets = [...header.bullets, ...header.rest.slice(0, count)];
  header.rest = header.rest.slice(count);
  return count > 0;
}

function takeByline(header: CaptureHeader): boolean {
  const [line, next] = header.rest;
  const authors = line && next?.opensBlock && bylineAuthors(line.text);
  if (!authors) return false;
  header.authors = [...header.authors, ...authors];
  header.rest = header.rest.slice(1);
  return true;
}

/** Share buttons may stand above the body as well. */
function skipShare(header: CaptureHeader): boolean {
  if (!isShareLine(header.rest[0]?.text ?? '')) return false;
  header.rest = header.rest.slice(1);
  return true;
}

function skipRepeatedHeadline(header: CaptureHeader): void {
  const wanted = wordsKey(header.headline);
  for (let count = 1; count <= header.rest.length; count++) {
    const said = wordsKey(joined(header.rest.slice(0, count)));
    if (said === wanted) header.rest = header.rest.slice(count);
    if (!wanted.startsWith(said) || said === wanted) return;
  }
}

function joined(lines: CaptureLine[]): string {
  return foldSpace(lines.map((line) => line.text).join(' '));
}
