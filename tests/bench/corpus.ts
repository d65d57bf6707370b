import { Client } from 'pg';
import { openDatabase } from '../../src/database/database.ts';
import { corpusSql } from './corpus-sql.ts';

/** Changes with every change of what the corpus holds, so that an old one is made anew. */
const edition = 2;

/** A database with a newsroom of so many articles; made when it isn't there yet, kept for the next run. */
export async function corpus(
  serverUrl: string,
  size: number,
  progress: (step: string) => void,
): Promise<string> {
  const name = `masthead_bench_${size}_v${edition}`;
  const url = withDatabase(serverUrl, name);
  if (await exists(serverUrl, name)) return url;
  const making = `${name}_making`;
  await onServer(serverUrl, `DROP DATABASE IF EXISTS ${making}`, `CREATE DATABASE ${making}`);
  const makingUrl = withDatabase(serverUrl, making);
  progress('migrations');
  const database = await openDatabase({ databaseUrl: makingUrl, dataDirectory: '' });
  await database.close();
  await fill(makingUrl, size, progress);
  await onServer(serverUrl, `ALTER DATABASE ${making} RENAME TO ${name}`);
  return url;
}

export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Writes the corpus into a migrated, empty database. */
export async function fill(
  url: string,
  size: number,
  progress: (step: string) => void = () => {},
): Promise<void> {
  const client = new Client({ connectionString: url, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    for (const { step, sql } of corpusSql(size)) {
      progress(step);
      await client.query(sql);
    }
  } finally {
    await client.end();
  }
}

async function exists(serverUrl: string, name: string): Promise<boolean> {
  const [row] = await onServer(
    serverUrl,
    `SELECT count(*)::int AS count FROM pg_database WHERE datname = '${name}'`,
  );
  return (row as { count: number }).count > 0;
}

async function onServer(serverUrl: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
