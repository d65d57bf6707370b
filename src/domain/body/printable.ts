const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const LINE_ENDING = /\r\n?|\n/g;

/** Removes what XML 1.0 cannot carry even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Printable text on one line: a line ending in the source is only a space to the reader. */
export function printableLine(text: string): string {
  return printable(text).replace(LINE_ENDING, ' ');
}

/** Printable text whose lines all end in `\n`. */
export function printableLines(text: string): string {
  return printable(text).replace(LINE_ENDING, '\n');
}
