import type { Table as MarkdownTable, TableCell } from 'mdast';
import type { Definitions } from './definitions.ts';
import type { Inline, Table } from './element.ts';
import { inlineContent } from './inline-content.ts';

/** A table; where a row has more cells than the header, the header is widened to keep them. */
export function tableElement(node: MarkdownTable, definitions: Definitions): Table {
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => cellContent(cell, definitions)),
  );
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), header.length);
  return {
    type: 'table',
    header: Array.from({ length: width }, (_, column) => header[column] ?? []),
    rows,
    align: Array.from({ length: width }, (_, column) => node.align?.[column] ?? null),
  };
}

function cellContent(cell: TableCell, definitions: Definitions): Inline[] {
  return inlineContent(cell.children, definitions);
}
