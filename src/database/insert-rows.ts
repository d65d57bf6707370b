import { Prisma } from './generated/client.ts';

/**
 * SQL that adds rows to a table. They are one value, whatever their number, so that the statement is always the
 * same; columns are named as Prisma names them, and one that a row doesn't name is null.
 */
export function insertRows<Row extends object>(
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Prisma.Sql {
  const names = Prisma.raw(columns.map(columnOf).join(', '));
  const given = JSON.stringify(rows.map((row) => byColumn(columns, row)));
  return Prisma.sql`INSERT /* kept */ INTO ${Prisma.raw(table)} (${names})
    SELECT ${names} FROM json_populate_recordset(NULL::${Prisma.raw(table)}, ${given}::json)`;
}

/** SQL by which a row that is there already becomes the one that was to be inserted. */
export function orUpdate(key: string, columns: readonly string[]): Prisma.Sql {
  const others = columns.map(columnOf).filter((column) => column !== key);
  const all = others.map((column) => `${column} = EXCLUDED.${column}`);
  return Prisma.raw(`ON CONFLICT (${key}) DO UPDATE SET ${all.join(', ')}`);
}

function byColumn<Row extends object>(
  columns: readonly (keyof Row & string)[],
  row: Row,
): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [columnOf(column), row[column]]));
}

/** `publishedAt` is `published_at`. */
function columnOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
