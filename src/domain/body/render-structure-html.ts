import type { Align, Inline, List, ListItem, Table } from './element.ts';
import { tag } from './html-tag.ts';

type RenderInline = (inlines: readonly Inline[]) => string;

/** A list with all lists nested in it. */
export function renderListHtml(list: List, inline: RenderInline): string {
  const items = list.items.map((item) => tag('li', {}, renderItem(item, inline)));
  return list.ordered
    ? tag('ol', { start: list.start ?? null }, items.join(''))
    : tag('ul', {}, items.join(''));
}

/** A table whose header cells say that they head a column. */
export function renderTableHtml(given: Table, inline: RenderInline, bare = false): string {
  const table = bare ? { ...given, align: [] } : given;
  const header = table.header.map((cell, column) =>
    tag('th', { scope: 'col', style: alignment(table.align[column]) }, inline(cell)),
  );
  const rows = table.rows.map((row) => renderRow(row, table.align, inline));
  const head = tag('thead', {}, tag('tr', {}, header.join('')));
  const body = rows.length > 0 ? tag('tbody', {}, rows.join('')) : '';
  return tag('table', {}, head + body);
}

function renderItem(item: ListItem, inline: RenderInline): string {
  return inline(item.content) + (item.items ? renderListHtml(item.items, inline) : '');
}

function renderRow(row: Inline[][], align: Align[], inline: RenderInline): string {
  const cells = row.map((cell, column) =>
    tag('td', { style: alignment(align[column]) }, inline(cell)),
  );
  return tag('tr', {}, cells.join(''));
}

function alignment(align: Align | undefined): string | null {
  return align ? `text-align: ${align}` : null;
}
