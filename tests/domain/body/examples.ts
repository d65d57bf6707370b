import type { BodyElement, Inline } from '../../../src/domain/body/element.ts';
import { parseMarkdown } from '../../../src/domain/body/parse-markdown.ts';

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function paragraph(...content: Inline[]): BodyElement {
  return { type: 'paragraph', content };
}

/** What stands in the only paragraph of the Markdown. */
export function inline(markdown: string): Inline[] {
  const [first, ...others] = parseMarkdown(markdown);
  if (first?.type !== 'paragraph' || others.length > 0) throw new Error('Not one paragraph');
  return first.content;
}
