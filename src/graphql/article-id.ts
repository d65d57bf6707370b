import { isId } from '../domain/id.ts';
import { InputError } from '../domain/input-error.ts';
import { decodeGlobalId } from './global-id.ts';

/** The uuid of an article's global id, or of a plain one; null for any other text. */
export function articleIdOf(text: string): string | null {
  if (isId(text)) return text;
  try {
    return requiredArticleId('id', text);
  } catch {
    return null;
  }
}

/** @throws InputError for what is no article's global id */
export function requiredArticleId(field: string, globalId: string): string {
  const { typename, id } = decodeGlobalId(globalId, field);
  if (typename === 'Article') return id;
  throw new InputError(field, `This is the id of a ${typename}: give that of an Article`);
}
