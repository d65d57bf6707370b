import { CaptureError } from './capture.ts';
import { foldSpace, splitLines } from './plain-text.ts';

/** A line with something on it; blank lines are known only by what follows them. */
export interface CaptureLine {
  /** In the text as given, from 1. */
  number: number;
  /** Without indent; every run of white space is one space. */
  text: string;
  /** A blank line, or nothing, comes before it. */
  opensBlock: boolean;
}

const MAX_BYTES = 1024 * 1024;
const MAX_STRAY = 3;

const CONTROL = /[^\P{Cc}\s]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const STRAY = /[^\P{Cc}\s]|[\p{Cs}\uFFFD]/gu;
const BLANK = /^[\s\p{Cf}]*$/u;

/**
 * The lines of a capture, at least one.
 * @throws CaptureError when the text is empty, over 1 MiB of UTF-8, or not text at all
 */
export function captureLines(text: string): CaptureLine[] {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) {
    throw new CaptureError(1, `The capture has ${bytes} bytes; one page has at most ${MAX_BYTES}.`);
  }
  const rows = splitLines(text);
  refuseBinary(rows);
  const lines = filledLines(rows);
  if (lines.length === 0) {
    throw new CaptureError(
      1,
      'The capture is empty; it must begin with a headline, a blank line and the body.',
    );
  }
  return lines;
}

function refuseBinary(rows: string[]): void {
  let stray = 0;
  for (const [index, row] of rows.entries()) {
    if (row.includes('\0')) {
      throw new CaptureError(
        index + 1,
        'The line contains a NUL character; a capture must be plain text in UTF-8.',
      );
    }
    stray += row.match(STRAY)?.length ?? 0;
    if (stray > MAX_STRAY) {
      throw new CaptureError(
        index + 1,
        'There are too many control or undecodable characters up to this line; a capture must be plain text in UTF-8.',
      );
    }
  }
}

function filledLines(rows: string[]): CaptureLine[] {
  const lines: CaptureLine[] = [];
  let opensBlock = true;
  for (const [index, row] of rows.entries()) {
    const blank = BLANK.test(row);
    if (!blank) lines.push({ number: index + 1, text: printable(row), opensBlock });
    opensBlock = blank;
  }
  return lines;
}

/** Feeds are XML and the store is UTF-8: neither may hold the few strays that were let through. */
function printable(row: string): string {
  return foldSpace(row.replace(CONTROL, '').replace(LONE_SURROGATE, '\uFFFD'));
}
