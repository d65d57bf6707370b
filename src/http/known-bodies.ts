import { LRUCache } from 'lru-cache';
import { askedOperation } from './asked-operation.ts';
import type { Asked } from './reply.ts';

/** Clients send the same bytes again and again: what they ask is read once. */
const keys = new LRUCache<string, string>({
  maxSize: 2 * 1024 * 1024,
  sizeCalculation: (key, body) => key.length + body.length,
});

/** Longer ones are read anew each time. */
const longest = 4096;

/** The key of the operation that a body asks for, of a request that anybody may send; undefined for none. */
export function keyOfBody(asked: Asked, url: string, body: Buffer): string | undefined {
  if (body.byteLength > longest) return askedOperation(asked, url, body.toString())?.key;
  // One letter for each byte: two bodies are never the same text.
  const text = `${asked.get('accept')}\n${body.toString('latin1')}`;
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = askedOperation(asked, url, body.toString())?.key;
  if (key !== undefined) keys.set(text, key);
  return key;
}
