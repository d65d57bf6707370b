import { v5, v7, validate } from 'uuid';

/** A new UUIDv7 (RFC 9562): unique everywhere, and in order of creation. */
export function newId(): string {
  return v7();
}

/** The UUIDv5 of a name: the same for the same name, for ever. */
export function idOfName(name: string): string {
  return v5(name, namespace);
}

const namespace = '0b6f5b1c-6d0e-4f0c-9d5b-6d617374686d';

/** Whether `text` is a UUID, of any version. */
export function isId(text: string): boolean {
  return validate(text);
}
