import { basename } from 'node:path';

/** What a test's database starts as: migrated and empty, or with the sample newsroom. */
export type Template = 'empty' | 'newsroom';

/** A PostgreSQL server that tests may make databases on; without one they run on PGlite. */
export function serverUrl(): string | null {
  return process.env['TEST_DATABASE_URL'] || null;
}

export function templateDirectory(): string {
  const directory = process.env['MASTHEAD_TEMPLATES'];
  if (!directory) throw new Error('Run tests with npm test: its setup makes the databases');
  return directory;
}

/** Of the template as a database on the server; each run has its own. */
export function templateName(template: Template): string {
  const run = basename(templateDirectory()).replaceAll(/\W/g, '_').toLowerCase();
  return `${run}_${template}`;
}

/** The server's address with another database. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl()!);
  url.pathname = `/${name}`;
  return url.href;
}
