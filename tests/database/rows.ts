import type { Database, Queries } from '../../src/database/database.ts';

type Row = Record<string, unknown>;

/** All rows, by table. */
export type Rows = Map<string, Row[]>;

/** The columns of each table of Masthead's own that can be written. */
export async function columnsOf(queries: Queries): Promise<Map<string, string[]>> {
  const found = await queries.$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT table_name::text AS table, array_agg(column_name::text ORDER BY column_name) AS columns
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
      AND table_name <> '_prisma_migrations'
    GROUP BY table_name ORDER BY table_name`;
  return new Map(found.map(({ table, columns }) => [table, columns]));
}

/** What is in these columns, in an order of its own. */
export async function readRows(
  queries: Queries,
  columns: ReadonlyMap<string, readonly string[]>,
): Promise<Rows> {
  const rows: Rows = new Map();
  for (const [table, names] of columns) {
    const found = await queries.$queryRawUnsafe<{ row: Row }[]>(
      `SELECT to_jsonb(each) AS row FROM (SELECT ${quoted(names)} FROM "${table}") AS each ORDER BY 1`,
    );
    rows.set(
      table,
      found.map(({ row }) => row),
    );
  }
  return rows;
}

/**
 * Writes rows as far as the tables and columns are there, and without any trigger. One that can't be
 * written, as for a value that an enum hasn't yet, is left out.
 */
export async function writeRows({ prisma }: Database, rows: Rows): Promise<void> {
  await prisma.$transaction(
    async (queries) => {
      await queries.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const [table, columns] of await columnsOf(queries)) {
        for (const row of rows.get(table) ?? []) await tryToWrite(queries, table, columns, row);
      }
    },
    { timeout: 60_000 },
  );
}

async function tryToWrite(
  queries: Queries,
  table: string,
  columns: readonly string[],
  row: Row,
): Promise<void> {
  const names = quoted(columns.filter((column) => column in row));
  await queries.$executeRaw`SAVEPOINT before`;
  try {
    await queries.$executeRawUnsafe(
      `INSERT INTO "${table}" (${names}) OVERRIDING SYSTEM VALUE
       SELECT ${names} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)`,
      JSON.stringify(row),
    );
  } catch {
    await queries.$executeRaw`ROLLBACK TO before`;
  }
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join();
}
