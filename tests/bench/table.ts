import type { Result } from './result.ts';

export interface Column {
  head: string;
  cell(result: Result): string;
}

/** As Markdown, a row for each contestant. */
export function table(results: readonly Result[], columns: readonly Column[]): string {
  const head = ['', ...columns.map((column) => column.head)];
  const rows = results.map((result) => [
    result.name,
    ...columns.map((column) => column.cell(result)),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
