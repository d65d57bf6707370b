/** Run by global-setup.mjs: two databases to clone, one only migrated, one with the sample newsroom. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseOver } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrations.ts';
import { pgliteStore } from '../../src/database/pglite.ts';
import { openPostgresql } from '../../src/database/postgresql.ts';
import type { Store } from '../../src/database/store.ts';
import { firstStart } from '../../src/sample/first-start.ts';
import {
  databaseUrl,
  serverUrl,
  templateDirectory,
  templateName,
  type Template,
} from './template.ts';

async function loadSample(store: Store): Promise<void> {
  const database = databaseOver(store);
  await firstStart(database, { sample: true, makeToken: false, now: new Date() });
  await database.prisma.$disconnect();
}

async function makePglite(): Promise<void> {
  const store = await pgliteStore({});
  await migrate(store);
  const save = async (template: Template) => {
    const dump = await store.pglite.dumpDataDir('none');
    await writeFile(join(templateDirectory(), template), Buffer.from(await dump.arrayBuffer()));
  };
  await save('empty');
  await loadSample(store);
  await save('newsroom');
  await store.close();
}

async function makePostgresql(): Promise<void> {
  await onServer(`CREATE DATABASE ${templateName('empty')}`);
  await withStore('empty', async (store) => void (await migrate(store)));
  await onServer(`CREATE DATABASE ${templateName('newsroom')} TEMPLATE ${templateName('empty')}`);
  await withStore('newsroom', loadSample);
}

async function withStore(template: Template, work: (store: Store) => Promise<void>): Promise<void> {
  const store = openPostgresql(databaseUrl(templateName(template)));
  await work(store);
  await store.close();
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: serverUrl()! });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const [, , what] = process.argv;
if (what === 'make') await (serverUrl() ? makePostgresql() : makePglite());
if (what === 'remove' && serverUrl()) {
  const names = [templateName('empty'), templateName('newsroom')];
  await onServer(...names.map((name) => `DROP DATABASE IF EXISTS ${name}`));
}
