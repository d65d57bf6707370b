import type { Inline } from './element.ts';

/** The same content with adjoining texts made one and empty texts and codes left out. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if ('value' in inline && inline.value === '') continue;
    if (last?.type !== 'text' || inline.type !== 'text') joined.push(inline);
    else joined[joined.length - 1] = { type: 'text', value: last.value + inline.value };
  }
  return joined;
}
