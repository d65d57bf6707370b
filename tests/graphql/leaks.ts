import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { hiddenIds, secretWord } from './secret-newsroom.ts';

/** Secrets that an answer holds, but for those that its request had already. */
export function leaksOf(answered: string, request: string): string[] {
  const text = unmasked(withoutFormerIds(answered));
  const words = text.match(secretWord) ?? [];
  const ids = Object.values(hiddenIds).filter((id) => text.includes(id));
  return [...words, ...ids].filter((secret) => !unmasked(request).includes(secret));
}

/** With what ids and cursors say inside. */
function unmasked(text: string): string {
  const opaque = text.match(/[\w-]{16,}/g) ?? [];
  return [text, ...opaque.map((each) => Buffer.from(each, 'base64url').toString())].join('\n');
}

/** What was public once. Whoever has a copy of it has to be told that it is gone. */
const formerIds = [hiddenIds.withdrawn, hiddenIds.removed].map((id) =>
  encodeGlobalId('Article', id),
);

/** An answer but for the ids of former articles at the two places of a change that may tell them. */
function withoutFormerIds(answered: string): string {
  const parsed: unknown = JSON.parse(answered, (key, value: unknown) => {
    if (key === 'ArticleChanged_articleId')
      return formerIds.includes(value as string) ? null : value;
    if (!key.endsWith('Changed_touched')) return value;
    return (value as string[]).filter((id) => !formerIds.includes(id));
  });
  return JSON.stringify(parsed);
}
