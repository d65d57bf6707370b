import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { Client } from 'pg';
import { databaseOver, type Database } from '../../src/database/database.ts';
import { pgliteStore } from '../../src/database/pglite.ts';
import { openPostgresql } from '../../src/database/postgresql.ts';
import type { Store } from '../../src/database/store.ts';
import {
  databaseUrl,
  serverUrl,
  templateDirectory,
  templateName,
  type Template,
} from './template.ts';

const endings: (() => unknown)[] = [];

/** Ends what works over the test's database, last made first, before that is closed: hooks run in the order they are made. */
export function beforeDatabaseCloses(end: () => unknown): void {
  endings.unshift(end);
}

/** For a test that has a database of another kind: ends what works over it. */
export async function endBeforeDatabase(): Promise<void> {
  for (const end of endings) await end();
}

/** A real database of the test file's own, cloned from a template before its first test and dropped after its last. */
export function testDatabase(template: Template): () => Database {
  let opened: { database: Database; drop(): Promise<void> } | undefined;
  beforeAll(async () => {
    opened = serverUrl() ? await clonePostgresql(template) : await clonePglite(template);
    // Prisma imports its query compiler for the first query, and Jest lets nothing be imported between tests.
    await opened.database.prisma.newsroom.count();
  }, 60_000);
  afterAll(async () => {
    await endBeforeDatabase();
    await opened?.database.close();
    await opened?.drop();
  }, 60_000);
  return () => opened!.database;
}

async function clonePglite(template: Template) {
  const loadDataDir = await openAsBlob(join(templateDirectory(), template));
  return { database: databaseOver(await pgliteStore({ loadDataDir })), drop: async () => {} };
}

async function clonePostgresql(template: Template) {
  const name = `masthead_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${templateName(template)}`);
  const store: Store = openPostgresql(databaseUrl(name));
  return {
    database: databaseOver(store),
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl()! });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
