import { bylineAuthors } from './byline.ts';
import { CaptureError } from './capture.ts';
import type { CaptureLine } from './capture-lines.ts';
import { parseRelativePast } from './relative-past.ts';
import { parseViewCount } from './view-count.ts';

/** What the bullets under the headline say; null is what they do not say. */
export interface HeaderFacts {
  lastUpdate: Date | null;
  views: number | null;
  readingMinutes: number | null;
  section: string | null;
  authors: string[];
}

const BULLET = /^(?:[•—–] ?|[-*] )(.+)$/;
const UPDATE = /^(?:last updated?|updated)\b ?:? ?(.*)$/i;
const VIEWS = /^views? ?: ?(.*)$|^(?:.* )?views?$/i;
const READING =
  /^(?:reading time ?:? )?(?:about |[~<] ?)?(\d{1,4})[ -]?min(?:ute)?s?\.?(?: read)?$/i;
const LONGEST_SECTION = 60;

/** A sentence, a label with its value or a count; but "U.S." is a section. */
const NO_SECTION = /[,;!?…"”»]$|(?<!\b[A-Z])\.$|:|^\d/;

/** The text of a bullet line; null when the line is not a bullet. */
export function bulletText(line: string): string | null {
  return BULLET.exec(line)?.[1] ?? null;
}

/** Whether a line is a bullet that only stands under a headline: last update, views, minutes. */
export function isFactBullet(line: string): boolean {
  const text = bulletText(line) ?? '';
  return [UPDATE, VIEWS, READING].some((pattern) => pattern.test(text));
}

/**
 * How many of the next lines are bullets of the header. A body may begin with a dash too: bullets
 * without a fact among them are the header's only if it is one, short and not a sentence.
 */
export function countHeaderBullets(lines: CaptureLine[]): number {
  const end = lines.findIndex(
    (line, at) => bulletText(line.text) === null || (at > 0 && line.opensBlock),
  );
  const run = end < 0 ? lines : lines.slice(0, end);
  if (run.some((line) => isFactBullet(line.text))) return run.length;
  return run.length === 1 && run.every(namesSection) ? 1 : 0;
}

/**
 * Reads header bullets, the first of each kind.
 * @throws CaptureError when a last update or a number of views is there but can't be read
 */
export function readHeaderBullets(bullets: CaptureLine[], capturedAt: Date): HeaderFacts {
  return {
    lastUpdate: firstOf(bullets, UPDATE, (line, said) => lastUpdateOf(line, said, capturedAt)),
    views: firstOf(bullets, VIEWS, viewsOf),
    readingMinutes: firstOf(bullets, READING, (_, minutes) => Number(minutes)),
    section: bullets.filter(namesSection).map(textOf)[0] ?? null,
    authors: bullets.flatMap((line) => bylineAuthors(textOf(line)) ?? []),
  };
}

function firstOf<T>(
  bullets: CaptureLine[],
  pattern: RegExp,
  read: (line: CaptureLine, said: string | undefined) => T,
): T | null {
  const line = bullets.find((bullet) => pattern.test(textOf(bullet)));
  return line ? read(line, pattern.exec(textOf(line))?.[1]) : null;
}

function lastUpdateOf(line: CaptureLine, said = '', capturedAt: Date): Date {
  const date = parseRelativePast(said, capturedAt);
  if (date) return date;
  throw new CaptureError(
    line.number,
    `The last update "${excerpt(said)}" can't be read; it must be like "10 hours ago", "yesterday", "2025-10-12" or "October 12, 2025", and not in the future.`,
  );
}

function viewsOf(line: CaptureLine, said?: string): number {
  const views = parseViewCount(said ?? textOf(line));
  if (views !== null) return views;
  throw new CaptureError(
    line.number,
    `The views "${excerpt(textOf(line))}" can't be read; they must be like "618 Views", "12,431 Views" or "1.2K Views".`,
  );
}

function namesSection(line: CaptureLine): boolean {
  const text = textOf(line);
  if (text.length > LONGEST_SECTION || NO_SECTION.test(text)) return false;
  return !isFactBullet(line.text) && bylineAuthors(text) === null;
}

function textOf(line: CaptureLine): string {
  return bulletText(line.text) ?? '';
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
