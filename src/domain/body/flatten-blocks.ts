import type { List, RootContent, TableRow } from 'mdast';
import { isBlank } from './blank.ts';
import type { Definitions } from './definitions.ts';
import type { Inline } from './element.ts';
import { inlineContent } from './inline-content.ts';
import { joinTexts } from './join-texts.ts';
import { listMarker } from './list-marker.ts';
import { printableLines } from './printable.ts';

/**
 * Paragraphs that keep every word of blocks standing where the model only has room for
 * paragraphs, such as a list in a quote.
 */
export function flattenBlocks(nodes: readonly RootContent[], definitions: Definitions): Inline[][] {
  return nodes.flatMap((node) => flatten(node, definitions)).filter((line) => !isBlank(line));
}

/** Lines of one text, put apart by breaks. */
export function joinLines(lines: readonly Inline[][]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? line : [{ type: 'break' }, ...line],
  );
}

function flatten(node: RootContent, definitions: Definitions): Inline[][] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [inlineContent(node.children, definitions)];
    case 'blockquote':
      return flattenBlocks(node.children, definitions);
    case 'list':
      return flattenList(node, definitions);
    case 'table':
      return node.children.map((row) => flattenRow(row, definitions));
    case 'code':
      return [joinLines(printableLines(node.value).split('\n').map(codeLine))];
    case 'html':
      return [inlineContent([node], definitions)];
    default:
      return [];
  }
}

function flattenList(list: List, definitions: Definitions): Inline[][] {
  return list.children.flatMap((item, index) => {
    const [first = [], ...others] = flattenBlocks(item.children, definitions);
    const marker = listMarker(list.ordered ? (list.start ?? 1) + index : null);
    return [joinTexts([{ type: 'text', value: marker }, ...first]), ...others];
  });
}

function flattenRow(row: TableRow, definitions: Definitions): Inline[] {
  const cells = row.children.flatMap((cell, index): Inline[] => {
    const content = inlineContent(cell.children, definitions);
    return index === 0 ? content : [{ type: 'text', value: ' | ' }, ...content];
  });
  return joinTexts(cells);
}

function codeLine(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'code', value }];
}
