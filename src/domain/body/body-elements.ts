import type { Code, Heading, RootContent } from 'mdast';
import { isBlank } from './blank.ts';
import type { Definitions } from './definitions.ts';
import type { BodyElement } from './element.ts';
import { flattenBlocks } from './flatten-blocks.ts';
import { inlineContent } from './inline-content.ts';
import { listElement } from './list-element.ts';
import { paragraphElements, textParagraph } from './paragraph-elements.ts';
import { printableLine, printableLines } from './printable.ts';
import { tableElement } from './table-element.ts';

export interface MarkdownDocument {
  source: string;
  definitions: Definitions;
}

/** The model's blocks for Markdown's top-level blocks; those a reader would not see are left out. */
export function bodyElements(
  nodes: readonly RootContent[],
  document: MarkdownDocument,
): BodyElement[] {
  return nodes.flatMap((node) => convert(node, document));
}

function convert(node: RootContent, { source, definitions }: MarkdownDocument): BodyElement[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphElements(node, source, definitions);
    case 'html':
      return textParagraph(inlineContent([node], definitions));
    case 'heading':
      return heading(node, definitions);
    case 'blockquote':
      return quote(flattenBlocks(node.children, definitions));
    case 'list':
      return [listElement(node, definitions)];
    case 'table':
      return [tableElement(node, definitions)];
    case 'code':
      return [code(node)];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    default:
      return [];
  }
}

function heading(node: Heading, definitions: Definitions): BodyElement[] {
  const content = inlineContent(node.children, definitions);
  const level = node.depth <= 2 ? 2 : node.depth === 3 ? 3 : 4;
  return isBlank(content) ? [] : [{ type: 'heading', level, content }];
}

function quote(paragraphs: ReturnType<typeof flattenBlocks>): BodyElement[] {
  return paragraphs.length > 0 ? [{ type: 'quote', paragraphs }] : [];
}

function code(node: Code): BodyElement {
  const language = printableLine(node.lang ?? '');
  return { type: 'code', text: printableLines(node.value), language: language || null };
}
