import type { Change } from '../change.ts';
import { createNamed } from '../named/create-named.ts';
import type { FieldsOf } from '../named/named-kind.ts';
import { authors } from './author-kind.ts';
import type { Author } from './author.ts';

/** Adds an author. @throws InputError, also for a slug that somebody has or had */
export function createAuthor(change: Change, input: FieldsOf<Author>): Promise<Author> {
  return createNamed(change, authors, input);
}
