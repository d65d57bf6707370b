import type { Made, Shelf } from '../cache/tagged-cache.ts';
import type { CacheTags } from './caching.ts';
import type { Document, DocumentSource } from './document.ts';
import { bytesOf, digestOf, isEdition, newEdition, type Edition } from './edition.ts';
import { responseWith } from './send-edition.ts';

export interface DocumentsOptions {
  source: DocumentSource;
  shelf: Shelf<Edition | Response>;
  cacheTags: CacheTags;
  /** When a document at an address got the bytes of this digest. */
  modified(version: { address: string; digest: string; now: Date }): Promise<Date>;
}

/**
 * Serves documents with everything that HTTP offers to those who poll: validators that change only when
 * bytes do, 304, and content codings. What is kept is dropped the moment that it changes.
 */
export function createDocuments({ source, shelf, cacheTags, modified }: DocumentsOptions) {
  const make = async (request: Request, key: string | null): Promise<Made<Edition | Response>> => {
    const document = await source(request);
    if (!('tags' in document)) return { value: document, keep: null };
    const value = await editionOf(document, key);
    const { isPrivate, tags, expires } = document;
    const keep = { bytes: bytesOf(value), tags, expires: expires?.getTime() ?? Infinity };
    return { value, keep: isPrivate ? null : keep };
  };
  const editionOf = async (document: Document, key: string | null): Promise<Edition> => {
    const { address, body, mediaType, headers, tags, isPrivate } = document;
    const now = new Date();
    return newEdition(
      body,
      { 'content-type': mediaType },
      {
        caching: {
          ...headers,
          vary: [headers['vary'], 'accept-encoding'].filter(Boolean).join(', '),
          ...(!isPrivate && cacheTags(tags)),
        },
        modified: await modified({ address, digest: digestOf(body), now }),
        grown: (bytes) => key && shelf.grow(key, bytes),
      },
    );
  };
  return async (request: Request): Promise<Response> => {
    const key = keyOf(request);
    const made = key
      ? await shelf.getOrMake(key, () => make(request, key))
      : (await make(request, null)).value;
    return isEdition(made) ? responseWith(request, made) : made;
  };
}

/** Path and query; null for a request with credentials, which gets an answer of its own. */
function keyOf({ url, headers }: Request): string | null {
  if (headers.has('authorization')) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
