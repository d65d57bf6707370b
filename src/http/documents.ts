import type { Made, Shelf } from '../cache/shelf.ts';
import type { Document, DocumentSource } from './document.ts';
import { bytesOf, digestOf, isEdition, newEdition, type Edition } from './edition.ts';
import type { Publishing } from './reply.ts';
import { responseWith } from './send-edition.ts';

export interface DocumentsOptions extends Publishing {
  source: DocumentSource;
  shelf: Shelf<Edition | Response>;
  /** When a document at an address got the bytes of this digest. */
  modified(version: { address: string; digest: string; now: Date }): Promise<Date>;
}

/**
 * Serves documents with everything that HTTP offers to those who poll: validators that change only when
 * bytes do, 304, and content codings. What is kept is dropped the moment that it changes.
 */
export function createDocuments({ source, shelf, modified, ...publishing }: DocumentsOptions) {
  const { nameOf } = publishing.naming;
  const make = async (request: Request): Promise<Made<Edition | Response>> => {
    const document = await source(request);
    if (!('tags' in document)) return { value: document, keep: null };
    const value = await editionOf(document);
    const { names, expires } = value;
    const keep = { bytes: bytesOf(value), names, expires };
    return { value, keep: document.isPrivate ? null : keep };
  };
  const editionOf = async (document: Document): Promise<Edition> => {
    const { address, body, mediaType, headers, tags, isPrivate, expires } = document;
    const now = new Date();
    return newEdition(
      body,
      { 'content-type': mediaType },
      {
        names: isPrivate ? '' : [...tags].map(nameOf).join(','),
        expires: expires?.getTime() ?? Infinity,
        caching: {
          ...headers,
          vary: [headers['vary'], 'accept-encoding'].filter(Boolean).join(', '),
        },
        modified: await modified({ address, digest: digestOf(body), now }),
      },
    );
  };
  return async (request: Request): Promise<Response> => {
    const key = keyOf(request);
    const made = key
      ? await shelf.getOrMake(key, () => make(request))
      : (await make(request)).value;
    return isEdition(made) ? responseWith(request, made, publishing) : made;
  };
}

/** Path and query; null for a request with credentials, which gets an answer of its own. */
function keyOf({ url, headers }: Request): string | null {
  if (headers.has('authorization')) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
