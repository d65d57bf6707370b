import type { BodyElement, Inline, List, ListItem, Table } from './element.ts';
import { listMarker } from './list-marker.ts';

const NESTED_INDENT = '  ';

/**
 * The words of a body for search, previews and counting: blocks apart by a blank line, blocks
 * without words left out.
 */
export function renderText(elements: readonly BodyElement[]): string {
  return elements
    .map(renderBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The words of what stands in a paragraph: of a link its text, for a hard break a new line. */
export function renderInlineText(inlines: readonly Inline[]): string {
  return inlines.map(renderOne).join('');
}

function renderBlock(element: BodyElement): string {
  switch (element.type) {
    case 'paragraph':
    case 'heading':
      return renderInlineText(element.content);
    case 'quote':
      return element.paragraphs.map(renderInlineText).join('\n\n');
    case 'list':
      return listLines(element).join('\n');
    case 'image':
      return element.caption ?? '';
    case 'embed':
      return element.title === null ? element.url : `${element.title}: ${element.url}`;
    case 'table':
      return renderTable(element);
    case 'code':
      return element.text;
    case 'rule':
      return '';
  }
}

function renderOne(inline: Inline): string {
  if (inline.type === 'break') return '\n';
  return 'children' in inline ? renderInlineText(inline.children) : inline.value;
}

function listLines(list: List): string[] {
  return list.items.flatMap((item, index) => {
    const marker = listMarker(list.ordered ? (list.start ?? 1) + index : null);
    return [marker + renderInlineText(item.content), ...nestedLines(item)];
  });
}

function nestedLines({ items }: ListItem): string[] {
  return items ? listLines(items).map((line) => NESTED_INDENT + line) : [];
}

function renderTable({ header, rows }: Table): string {
  return [header, ...rows].map((row) => row.map(cellText).join('\t')).join('\n');
}

function cellText(cell: readonly Inline[]): string {
  return renderInlineText(cell).replace(/[\t\n]/g, ' ');
}
