import { createHash } from 'node:crypto';
import { splitLines } from './plain-text.ts';

/**
 * SHA-256, in hex, of what a capture says: a capture saved again on another system (line ends,
 * byte-order mark, white space at the ends of lines and of the file) has the same digest.
 */
export function captureDigest(text: string): string {
  const lines = splitLines(text).map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
