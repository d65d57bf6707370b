import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { databaseOver, type Database } from '../../src/database/database.ts';
import { migrate, migrationNames } from '../../src/database/migrations.ts';
import { pgliteStore } from '../../src/database/pglite.ts';
import { openPostgresql } from '../../src/database/postgresql.ts';
import { databaseProblem } from '../../src/database/readiness.ts';
import type { Store } from '../../src/database/store.ts';
import { createGraphQL } from '../../src/graphql/server.ts';
import { readOperation } from '../../src/graphql/operations.ts';
import { EventFollower } from '../../src/domain/event/event-follower.ts';
import { viewCounter } from '../../src/domain/view/view-counter.ts';
import { bearerAuthentication } from '../../src/identity/bearer.ts';
import { site } from '../graphql/api.ts';
import { beforeDatabaseCloses, testDatabase } from '../support/database.ts';
import { databaseUrl, serverUrl } from '../support/template.ts';
import { insertGoodRows } from './good-rows.ts';
import { columnsOf, readRows, writeRows, type Rows } from './rows.ts';

const newest = testDatabase('empty');
const other = testDatabase('empty');

/** Where the values of a column are now that is no more, both as `table.column`. */
const movedTo: Record<string, string> = {
  'former_author_slugs.merged_id': 'merged_authors.id',
  'former_topic_slugs.merged_id': 'merged_topics.id',
};

let rows: Rows;
let store: Store;
let upgraded: Database;

beforeAll(async () => {
  await insertGoodRows(newest());
  rows = await readRows(newest().prisma, await columnsOf(newest().prisma));
  store = serverUrl() ? openPostgresql(databaseUrl(await nameOf(other()))) : await pgliteStore({});
  upgraded = databaseOver(store);
}, 120_000);
// Both of the databases ask for it.
let closing: Promise<void> | undefined;
beforeDatabaseCloses(() => (closing ??= upgraded.close()));

const names = await migrationNames();

/**
 * Rows of each earlier state are those of the newest as far as that state had room for them, so a migration
 * that is added is covered as it is. What only that state had room for is in `written-at`.
 */
describe('what was written before', () => {
  it.each(names.slice(0, -1).map((name, n) => [name, names.slice(0, n + 1)] as const))(
    '%s and what follows is all there after it',
    async (_name, earlier) => {
      await emptyDatabase();
      expect(await migrate(store, earlier)).toEqual(earlier);
      await writeRows(upgraded, rows);
      await writeWhatWasOnlyThen(earlier.at(-1)!);
      const columns = await columnsOf(upgraded.prisma);
      const before = await readRows(upgraded.prisma, columns);
      // Else nothing could be lost there.
      const empty = withoutRows(rows);
      expect(withoutRows(before).filter((table) => !empty.includes(table))).toEqual([]);

      expect(await migrate(store)).toEqual(names.slice(earlier.length));
      const kept = await keptColumns(columns, before);
      expect(await readRows(upgraded.prisma, kept)).toEqual(restrictedTo(kept, before));
      expect(await databaseProblem(upgraded)).toBeNull();
      expect(await headlineOf('a-story')).toBe(await headlineIn(newest(), 'a-story'));
    },
    120_000,
  );
});

async function emptyDatabase(): Promise<void> {
  await upgraded.prisma.$executeRaw`DROP SCHEMA public CASCADE`;
  await upgraded.prisma.$executeRaw`CREATE SCHEMA public`;
}

async function writeWhatWasOnlyThen(name: string): Promise<void> {
  const file = new URL(`written-at/${name}.sql`, import.meta.url);
  const sql = await readFile(file, 'utf8').catch(() => '');
  for (const statement of sql.split(';\n').filter((each) => each.trim() !== '')) {
    expect(await upgraded.prisma.$executeRawUnsafe(statement)).toBe(1);
  }
}

/** The same columns as they are now; of those that are gone the values are elsewhere. */
async function keptColumns(
  columns: ReadonlyMap<string, string[]>,
  before: Rows,
): Promise<Map<string, string[]>> {
  const now = await columnsOf(upgraded.prisma);
  const isKept = (table: string, column: string) => now.get(table)?.includes(column) ?? false;
  const all = [...columns].flatMap(([table, its]) => its.map((column) => ({ table, column })));
  const gone = all.filter(({ table, column }) => !isKept(table, column));
  for (const { table, column } of gone) await expectMoved(table, column, before);
  const kept = [...columns].map(
    ([table, its]) => [table, its.filter((column) => isKept(table, column))] as const,
  );
  return new Map(kept.filter(([, its]) => its.length > 0));
}

async function expectMoved(table: string, column: string, before: Rows): Promise<void> {
  const name = `${table}.${column}`;
  const values = before.get(table)!.flatMap((row) => row[column] ?? []);
  // A column without a row would be moved well by anything.
  expect({ name, to: movedTo[name], rows: values.length > 0 }).toEqual({
    ...{ name, to: expect.any(String), rows: true },
  });
  const [newTable, newColumn] = movedTo[name]!.split('.') as [string, string];
  const now = await readRows(upgraded.prisma, new Map([[newTable, [newColumn]]]));
  expect(now.get(newTable)!.map((row) => row[newColumn])).toEqual(expect.arrayContaining(values));
}

function restrictedTo(columns: ReadonlyMap<string, string[]>, all: Rows): Rows {
  const only = (row: Record<string, unknown>, its: string[]) =>
    Object.fromEntries(its.map((column) => [column, row[column]]));
  const restricted = [...columns].map(
    ([table, its]) => [table, all.get(table)!.map((row) => only(row, its))] as const,
  );
  return new Map(restricted);
}

function withoutRows(all: Rows): string[] {
  return [...all].filter(([, its]) => its.length === 0).map(([table]) => table);
}

/** As the app answers it, on what was migrated. */
async function headlineOf(slug: string): Promise<string> {
  const report = (error: unknown) => {
    throw error;
  };
  const events = new EventFollower(upgraded, () => {});
  const authenticate = bearerAuthentication({
    ...{ database: upgraded, adminToken: null, verifyJwt: null, report },
  });
  const graphql = createGraphQL({
    ...{ database: upgraded, site, authenticate, views: viewCounter(), events, report },
  });
  const response = await graphql(
    new Request(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: readOperation('ArticlePage'), variables: { slug } }),
    }),
  );
  await events.close();
  const { data, errors } = (await response.json()) as {
    data: { article: { headline: string } };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return data.article.headline;
}

async function headlineIn({ prisma }: Database, slug: string): Promise<string> {
  const { headline } = await prisma.article.findUniqueOrThrow({ where: { slug } });
  return headline;
}

async function nameOf({ prisma }: Database): Promise<string> {
  const [row] = await prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  return row!.name;
}
