import type { CaptureLine } from './capture-lines.ts';
import { saysOrShortens, wordsKey } from './plain-text.ts';

const NUMBERED = /^(\d{1,2})[.)] (.+)$/;
const HOME = /^home(?: ?page)?$/i;

export interface Breadcrumbs {
  /** As printed, from "Home" to the headline where the page has them. */
  names: string[];
  /** How many lines they take. */
  lines: number;
}

/** Whether a line has a breadcrumb's number; a list in the body has such lines too. */
export function isCrumb(line: string, number: number): boolean {
  return Number(NUMBERED.exec(line)?.[1]) === number;
}

/** Whether a line can only be the first breadcrumb: "1. HOME". */
export function isHomeCrumb(line: string): boolean {
  return isCrumb(line, 1) && HOME.test(NUMBERED.exec(line)?.[2] ?? '');
}

/**
 * The breadcrumbs that `lines` begin with: numbered 1, 2, 3 … A list in the body is numbered too, so
 * they must begin with "Home" or end with the headline. None: no names, no lines.
 */
export function readBreadcrumbs(lines: CaptureLine[], headline: string): Breadcrumbs {
  const names: string[] = [];
  let at = 0;
  for (;;) {
    const [, number, name] = NUMBERED.exec(lines[at]?.text ?? '') ?? [];
    if (name === undefined || Number(number) !== names.length + 1) break;
    const whole = unwrapped(name, lines.slice(at + 1, at + 10), headline);
    names.push(whole.name);
    at += 1 + whole.extraLines;
  }
  const known = HOME.test(names[0] ?? '') || saysOrShortens(names.at(-1) ?? '', headline);
  return known ? { names, lines: at } : { names: [], lines: 0 };
}

/** The crumbs between "Home" and the headline's own. */
export function sectionNames(names: string[], headline: string): string[] {
  const fromTop = HOME.test(names[0] ?? '') ? names.slice(1) : names;
  return saysOrShortens(fromTop.at(-1) ?? '', headline) ? fromTop.slice(0, -1) : fromTop;
}

/** A long headline's crumb may be hard-wrapped: a next line that continues the headline is its. */
function unwrapped(first: string, next: CaptureLine[], headline: string) {
  let name = first;
  let extraLines = 0;
  for (const line of next) {
    const longer = `${name} ${line.text}`;
    if (line.opensBlock || !wordsKey(headline).startsWith(wordsKey(longer))) break;
    name = longer;
    extraLines++;
  }
  return { name, extraLines };
}
