import { v7, validate } from 'uuid';

/** A new UUIDv7 (RFC 9562): unique everywhere, and in order of creation. */
export function newId(): string {
  return v7();
}

/** Whether `text` is a UUID, of any version. */
export function isId(text: string): boolean {
  return validate(text);
}
