import { createHash } from 'node:crypto';

/** The longest slug, in characters. */
export const MAX_SLUG_LENGTH = 80;

const APOSTROPHES = /['’‘ʼʻ´`]/g;

/** Letters that NFKD leaves whole. */
const WHOLE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
};

/**
 * The name of a thing in a URL: `[a-z0-9-]`, at most 80 characters, cut between words.
 * Text without a Latin letter or digit has no readable slug: it gets `prefix` (itself a slug) and
 * a hash, the same for the same text, however it is composed (NFKC).
 */
export function slugify(text: string, prefix = 'item'): string {
  const folded = foldLetters(text);
  if (!/[a-z0-9]/.test(folded)) return `${prefix}-${shortHash(text)}`;
  const words = folded
    .replaceAll('&', ' and ')
    .replaceAll('%', '')
    .match(/[a-z0-9]+/g);
  return cutAtWord((words ?? []).join('-'), MAX_SLUG_LENGTH);
}

/** Whether `slugify` could have made this. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/**
 * `wanted`, else `wanted-2`, `wanted-3` …: the first that is not `taken`. At most 80 characters:
 * `wanted` loses at its end just the room that the number needs.
 * Asks until one is free, so `taken` must not say yes to everything.
 */
export function freeSlug(wanted: string, taken: (slug: string) => boolean): string {
  let slug = wanted;
  for (let n = 2; taken(slug); n++) {
    const suffix = `-${n}`;
    slug = wanted.slice(0, MAX_SLUG_LENGTH - suffix.length).replace(/-$/, '') + suffix;
  }
  return slug;
}

function foldLetters(text: string): string {
  return text
    .replace(APOSTROPHES, '') // before NFKD, which turns ´ into a space
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHES, '') // after it too: a full-width ＇ is one only now
    .toLowerCase()
    .replace(/[^\x20-\x7e]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
}

function cutAtWord(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const end = slug.lastIndexOf('-', length);
  return slug.slice(0, end > 0 ? end : length);
}

function shortHash(text: string): string {
  const same = text.normalize('NFKC').trim();
  return createHash('sha256').update(same).digest('hex').slice(0, 8);
}
