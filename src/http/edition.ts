import { hash } from 'node:crypto';
import type { Part } from '../cache/provenance.ts';
import type { ContentCoding } from './content-coding.ts';

/** An answer whose bytes are ready to be sent, again and again. */
export interface Edition extends Part {
  readonly status: number;
  /** Sent with every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent besides to GET and HEAD: who may keep it, and for how long. */
  readonly caching: Readonly<Record<string, string>>;
  /** The opaque part of its entity tag, for the coding `identity`. */
  readonly etag: string;
  /** Whether its entity tag stays when bytes that say nothing new are others. */
  readonly isWeak: boolean;
  /** Null when that isn't known. */
  readonly modified: Date | null;
  /** Its bytes in the one coding in which they are kept. */
  body: Uint8Array;
  coding: ContentCoding;
  /** Whether it has been sent already. */
  isUsed: boolean;
}

type Given = Partial<
  Pick<Edition, 'status' | 'caching' | 'isWeak' | 'modified' | 'names' | 'expires'>
>;

/** @param said what the entity tag goes by, when that is less than all of the body */
export function newEdition(
  body: string,
  headers: Record<string, string>,
  { said = body, ...given }: Given & { said?: string } = {},
): Edition {
  // Field by field: an object that is put together of others takes several times the memory.
  return {
    status: given.status ?? 200,
    headers,
    caching: given.caching ?? {},
    etag: entityTag(said),
    isWeak: given.isWeak ?? false,
    modified: given.modified ?? null,
    names: given.names ?? '',
    expires: given.expires ?? Infinity,
    body: new TextEncoder().encode(body),
    coding: 'identity',
    isUsed: false,
  };
}

/** Not by the class of the other: there are several that are called Response. */
export function isEdition(made: Edition | Response): made is Edition {
  return 'coding' in made;
}

/** Not a part of a longer text, which would be held as well. */
function entityTag(said: string): string {
  return hash('sha256', said, 'buffer').toString('base64url', 0, 24);
}

/** SHA-256 in hexadecimal. */
export function digestOf(text: string): string {
  return hash('sha256', text);
}

/** What it takes in memory, as it is kept now; about, as far as its headers go. */
export function bytesOf({ body, caching }: Edition): number {
  return body.byteLength + Object.entries(caching).flat().join('').length + perEdition;
}

const perEdition = 400;
