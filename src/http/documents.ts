import { createHash } from 'node:crypto';
import type { Document, DocumentSource, Edition } from './document.ts';
import { DocumentCache, type Changes } from './document-cache.ts';
import { sendDocument } from './send-document.ts';

export interface DocumentsOptions {
  source: DocumentSource;
  changes: Changes;
  /** Told of each document that was looked for among those that are kept. */
  onLookup?(isHit: boolean): void;
  /** When a document at an address got the bytes of this digest. */
  modified(version: { address: string; digest: string; now: Date }): Promise<Date>;
}

/**
 * Serves documents with everything that HTTP offers to those who poll: validators that change only when
 * bytes do, 304, and content codings. What is kept is dropped the moment that it changes.
 */
export function createDocuments({ source, changes, onLookup, modified }: DocumentsOptions) {
  const cache = new DocumentCache(changes);
  const make = async (request: Request, now: Date): Promise<Edition | Response> => {
    const document = await source(request);
    return document instanceof Response ? document : edition(document, now);
  };
  const edition = async (document: Document, now: Date): Promise<Edition> => {
    const digest = createHash('sha256').update(document.body).digest('hex');
    const { address } = document;
    return {
      document,
      digest,
      encoded: new Map(),
      modified: await modified({ address, digest, now }),
    };
  };
  return async (request: Request): Promise<Response> => {
    const now = new Date();
    const address = keyOf(request);
    const kept = address && cache.get(address, now);
    if (address) onLookup?.(Boolean(kept));
    if (kept) return sendDocument(request, kept, now);
    const made = await (address
      ? cache.making(address, () => make(request, now))
      : make(request, now));
    return made instanceof Response ? made : sendDocument(request, made, now);
  };
}

/** Path and query; null for a request with credentials, which gets an answer of its own. */
function keyOf({ url, headers }: Request): string | null {
  if (headers.has('authorization')) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
