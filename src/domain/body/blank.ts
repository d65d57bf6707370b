import type { Inline } from './element.ts';

/** Whether a reader would see nothing at all of the content. */
export function isBlank(content: readonly Inline[]): boolean {
  return content.every((inline) => {
    if ('children' in inline) return isBlank(inline.children);
    return inline.type === 'break' || inline.value.trim() === '';
  });
}
