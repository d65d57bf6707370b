import { hiddenIds, secretWord } from './secret-newsroom.ts';

/** Secrets that an answer holds, but for those that its request had already. */
export function leaksOf(answered: string, request: string): string[] {
  const text = unmasked(answered);
  const words = text.match(secretWord) ?? [];
  const ids = Object.values(hiddenIds).filter((id) => text.includes(id));
  return [...words, ...ids].filter((secret) => !unmasked(request).includes(secret));
}

/** With what ids and cursors say inside. */
function unmasked(text: string): string {
  const opaque = text.match(/[\w-]{16,}/g) ?? [];
  return [text, ...opaque.map((each) => Buffer.from(each, 'base64url').toString())].join('\n');
}
