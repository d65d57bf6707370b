import { wordsKey } from './plain-text.ts';

const LABELLED = /^(?:authors?|by|written by) ?: ?(.*)$/i;
const BY = /^(?:By|BY) (.+)$/;
const LONGEST = 300;

const SEPARATOR = / ?[,;&] ?| (?:and|AND) /;
const SUFFIX = /, ?(?=(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D)\b\.?)/g;
const NAME_WORD =
  /^(?:\p{Lu}|\p{Lt}|\p{Lo}|(?:[a-zà-ÿ]{1,3}['’-])?\p{Lu}|(?:de|del|della|di|da|do|dos|du|la|le|van|von|der|den|zu|zum|ter|ten|bin|ibn|al|el|y|e)$)/u;

/** The names after "Author:" or "Authors:"; null when the line is not one of these. */
export function labelledAuthors(line: string): string[] | null {
  const names = line.length <= LONGEST ? LABELLED.exec(line)?.[1] : undefined;
  return names === undefined ? null : splitNames(names.replace(/^by /i, ''));
}

/**
 * The names of a line that is a byline, labelled or "By A and B"; null when it is not one. "By" also
 * begins sentences ("By Monday they had left."), so every word after it must look like a name.
 */
export function bylineAuthors(line: string): string[] | null {
  const labelled = labelledAuthors(line);
  if (labelled) return labelled;
  const names = splitNames((line.length <= LONGEST && BY.exec(line)?.[1]) || '');
  return names.length > 0 && names.every(looksLikeName) ? names : null;
}

/** The same name in other capitals is the same author. */
export function distinctNames(names: string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(wordsKey(name))) byKey.set(wordsKey(name), name);
  return [...byKey.values()];
}

function splitNames(names: string): string[] {
  return names
    .replace(SUFFIX, ' ')
    .split(SEPARATOR)
    .map((name) => name.replace(/^(?:and|AND) /, '').trim())
    .filter((name) => name !== '');
}

function looksLikeName(name: string): boolean {
  const words = name.split(' ');
  return words.length <= 6 && words.every((word) => NAME_WORD.test(word));
}
