import { InputError } from '../input-error.ts';
import { isSlug } from './slug.ts';

/** @throws InputError unless it can be a slug */
export function checkedSlug(field: string, slug: string): string {
  if (isSlug(slug)) return slug;
  const message = `"${slug}" is no slug: use lower-case letters, digits and single hyphens`;
  throw new InputError(field, message);
}

/** A name without the spaces around it, on one line. @throws InputError */
export function checkedName(field: string, text: string, max = 200): string {
  const name = text.trim();
  if (name === '') throw new InputError(field, `The ${field} is empty: give one`);
  if (/[\p{Cc}\p{Surrogate}]/u.test(name)) {
    throw new InputError(field, `The ${field} has a line break or control character: remove it`);
  }
  return checkedLength(field, name, max);
}

/** A text that need not be there, without the spaces around it; an empty one is none. @throws InputError */
export function checkedNote(field: string, text: string | null, max = 1000): string | null {
  const note = text?.trim() ?? '';
  if (/[\p{Cc}\p{Surrogate}]/u.test(note.replaceAll(/[\n\t]/g, ' '))) {
    throw new InputError(field, `The ${field} has a control character: remove it`);
  }
  return checkedLength(field, note, max) || null;
}

function checkedLength(field: string, text: string, max: number): string {
  if (text.length <= max) return text;
  throw new InputError(field, `The ${field} is over ${max} characters: shorten it`);
}
