import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Of all documents that are kept parsed; each takes up to 250 bytes of memory then. */
const maxCharacters = 250_000;

/**
 * Documents that came before need not be parsed and validated again. Bounded by what they hold, not by
 * their number: with nothing but new, long ones a stranger could fill the memory.
 */
export function boundedDocumentCaches() {
  return { documentCache: documentsOf<DocumentNode>(), errorCache: documentsOf<Error>() };
}

function documentsOf<Value extends object>() {
  return new LRUCache<string, Value>({
    maxSize: maxCharacters,
    sizeCalculation: (_value, text) => text.length + 1,
    maxEntrySize: maxCharacters / 4,
  });
}
