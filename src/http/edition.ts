import { hash } from 'node:crypto';
import type { ContentCoding } from './content-coding.ts';

/** An answer whose bytes are ready to be sent, again and again. */
export interface Edition {
  readonly status: number;
  /** Sent with every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent besides to GET and HEAD: who may keep it, for how long, and by which names it is dropped. */
  readonly caching: Readonly<Record<string, string>>;
  /** The opaque part of its entity tag, for the coding `identity`. */
  readonly etag: string;
  /** Whether its entity tag stays when bytes that say nothing new are others. */
  readonly isWeak: boolean;
  /** Null when that isn't known. */
  readonly modified: Date | null;
  /** Ready bodies, by content coding. */
  readonly bodies: Map<ContentCoding, Uint8Array>;
  /** Those that are being made. */
  readonly encoding: Map<ContentCoding, Promise<Uint8Array>>;
  /** How often it has been sent. */
  uses: number;
  /** Called when a body has come to be ready. */
  grown(bytes: number): void;
}

type Given = Partial<Pick<Edition, 'status' | 'caching' | 'isWeak' | 'modified' | 'grown'>>;

/** @param said what the entity tag goes by, when that is less than all of the body */
export function newEdition(
  body: string,
  headers: Record<string, string>,
  given: Given & { said?: string } = {},
): Edition {
  const { said = body, ...rest } = given;
  return {
    ...{ status: 200, caching: {}, isWeak: false, modified: null, grown: () => {}, ...rest },
    uses: 0,
    headers,
    etag: digestOf(said).slice(0, 32),
    bodies: new Map([['identity', new TextEncoder().encode(body)]]),
    encoding: new Map(),
  };
}

/** Not by the class of the other: there are several that are called Response. */
export function isEdition(made: Edition | Response): made is Edition {
  return 'bodies' in made;
}

/** SHA-256 in hexadecimal. */
export function digestOf(text: string): string {
  return hash('sha256', text);
}

/** What it takes in memory before it is compressed; about, as far as its headers go. */
export function bytesOf({ bodies, headers, caching }: Edition): number {
  const texts = [headers, caching].flatMap((each) => Object.entries(each).flat());
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  return bodies.get('identity')!.byteLength + letters + perEdition;
}

const perEdition = 1500;
