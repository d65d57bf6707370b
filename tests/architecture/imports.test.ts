import { describe, expect, it } from '@jest/globals';
import { cycles } from './cycles.ts';
import { readSources, type Source } from './sources.ts';

const sources = readSources();

/** What each folder of src may import besides itself. Files right in src put the parts together and may import all. */
const mayImport: Record<string, string[]> = {
  database: [],
  domain: ['database/'],
  sample: ['domain/', 'database/database.ts', 'database/transaction.ts'],
  // Domain values only, never Prisma's rows.
  graphql: [
    'cache/',
    'domain/',
    ...['database/database.ts', 'database/transaction.ts', 'database/fault.ts'],
  ],
  // Batch reads only; never GraphQL's types.
  feeds: ['domain/', 'database/database.ts'],
  // Requests to others: webhooks are made of what the API answers, as any client gets it.
  delivery: ['client/', 'domain/', 'database/database.ts', 'database/transaction.ts'],
  // How others vouch for somebody, as functions that are given to graphql.
  identity: ['domain/', 'database/database.ts'],
  client: [],
  reader: ['client/'],
  export: ['client/'],
  // A client of the API like any other; the doctor looks at what the server is made of.
  cli: ['client/', 'doctor/', 'install.mjs', 'sources.mjs'],
  doctor: ['config.ts', 'database/', 'domain/'],
  // Is told what goes on, and asks nobody.
  telemetry: [],
  // Its parts are given to it as functions.
  http: ['cache/'],
  // Knows nothing of what is kept.
  cache: [],
};

/** What all may import: it is about no layer. */
const common = new Set(['root-directory.ts']);

/** Which folders may use a package; any other package is free to all. */
const mayUse: [packages: RegExp, folders: string[]][] = [
  [/^(@prisma\/|prisma|pg$|pglite|@electric-sql\/)/, ['database', 'domain']],
  [/^@pothos\//, ['graphql']],
  [/^(graphql|@graphql-yoga\/|dataloader$)/, ['graphql']],
  [/^jose$/, ['identity']],
  [/^ws$/, ['http']],
  [/^(pino$|prom-client$|@opentelemetry\/)/, ['telemetry']],
  [/^@?hono/, ['http', 'reader', 'src']],
];

it('reads the whole of src', () => {
  const folders = new Set(sources.map(({ path }) => folderOf(path)));
  expect([...folders].sort()).toEqual([...Object.keys(mayImport), 'src'].sort());
});

describe('imports', () => {
  it('point one way, from layer to layer', () => {
    expect(imports(({ files }) => files, isAllowedFile)).toEqual([]);
  });

  it('of packages stay in the layer that they belong to', () => {
    expect(imports(({ packages }) => packages, isAllowedPackage)).toEqual([]);
  });

  it('never come back to where they began', () => {
    expect(cycles(sources)).toEqual([]);
  });

  it('name the file that they are of', () => {
    expect(paths(({ path }) => /(^|\/)index\.\w+$/.test(path))).toEqual([]);
  });
});

it('files are short enough to be read at once', () => {
  expect(paths(({ lines }) => lines > 220)).toEqual([]);
});

/** Of all imports those that aren't allowed, as in `domain/id.ts imports graphql/server.ts`. */
function imports(
  namesOf: (source: Source) => string[],
  isAllowed: (folder: string, name: string) => boolean,
): string[] {
  return sources.flatMap((source) =>
    namesOf(source)
      .filter((name) => !isAllowed(folderOf(source.path), name))
      .map((name) => `${source.path} imports ${name}`),
  );
}

function isAllowedFile(folder: string, file: string): boolean {
  if (folder === 'src' || folder === folderOf(file) || common.has(file)) return true;
  return (mayImport[folder] ?? []).some((allowed) => file.startsWith(allowed));
}

function isAllowedPackage(folder: string, name: string): boolean {
  const rule = mayUse.find(([packages]) => packages.test(name));
  return !rule || rule[1].includes(folder);
}

function paths(isFound: (source: Source) => boolean): string[] {
  return sources.filter(isFound).map(({ path }) => path);
}

/** `src` for a file right in it. */
function folderOf(path: string): string {
  const [folder, ...rest] = path.split('/');
  return rest.length > 0 ? folder! : 'src';
}
