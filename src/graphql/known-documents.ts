import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import { rootDirectory } from '../root-directory.ts';

const manifest = new URL('schema/operations.json', rootDirectory);

/** Letters of documents that clients have sent to be named by their hash; the last used stay. */
const longestStore = 4 * 1024 * 1024;

/** Documents that clients may name by their SHA-256: those of the contract, and those that were sent before. */
export class KnownDocuments {
  readonly #contract: ReadonlyMap<string, string>;
  #stripped: ReadonlySet<string> | null = null;
  readonly #sent = new LRUCache<string, string>({
    maxSize: longestStore,
    sizeCalculation: (text) => text.length + 1,
  });

  constructor() {
    const operations = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
    this.#contract = new Map(Object.entries(operations));
  }

  /** Null for what is neither. */
  find(hash: string): string | null {
    return this.#contract.get(hash) ?? this.#sent.get(hash) ?? null;
  }

  /** Whether a document is one of the contract; clients lay it out as they like. */
  isOfContract(text: string): boolean {
    this.#stripped ??= new Set([...this.#contract.values()].map(stripIgnoredCharacters));
    try {
      return this.#stripped.has(stripIgnoredCharacters(text));
    } catch {
      // Not even words of GraphQL.
      return false;
    }
  }

  remember(hash: string, text: string): void {
    if (text.length < longestStore / 16) this.#sent.set(hash, text);
  }
}

/** SHA-256 in hexadecimal, as clients name documents. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
