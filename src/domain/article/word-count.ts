/** Scripts that put no spaces between words: only a dictionary finds them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word as Unicode has it (UAX 29) for all other scripts: "don't", "U.S.", "1,234.5" are one each. */
const SPACED_WORD =
  /(?:[\p{L}\p{M}\p{N}_]|(?<=\p{L})['’.:·](?=\p{L})|(?<=\p{N})['’.,;](?=\p{N}))+/gu;

/** Up to 256 characters, ended at a space where there is one. */
const PIECE = /.{1,255}(?:\s|$)|.{1,256}/gsu;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * How many words a text has, in any script.
 * `Intl.Segmenter` takes time by the square of its text's length (minutes for a megabyte), so it gets
 * small pieces, and only those that need its dictionaries.
 */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return countSpaced(text);
  const pieces = text.match(PIECE) ?? [];
  return pieces.reduce((words, piece) => words + countPiece(piece), 0);
}

function countPiece(piece: string): number {
  return UNSPACED.test(piece) ? countSegments(piece) : countSpaced(piece);
}

function countSpaced(text: string): number {
  return text.match(SPACED_WORD)?.length ?? 0;
}

function countSegments(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}
