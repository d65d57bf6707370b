/** The lines of a text from any system: ended by LF, CRLF or CR, with or without a byte-order mark. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** Every run of white space, no-break spaces included, is one space; none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The same words in other capitals or other spaces have the same key; "…" and "..." are one. */
export function wordsKey(text: string): string {
  return foldSpace(text.normalize('NFKC').toLowerCase());
}

/** Whether `text` says `whole`, or begins it and breaks off with an ellipsis. */
export function saysOrShortens(text: string, whole: string): boolean {
  const key = wordsKey(text);
  const wholeKey = wordsKey(whole);
  if (key === wholeKey) return true;
  return key.endsWith('...') && wholeKey.startsWith(key.slice(0, -3).trimEnd());
}
