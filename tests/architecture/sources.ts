import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** A file of src. */
export interface Source {
  /** From src on, as in `graphql/server.ts`. */
  path: string;
  lines: number;
  /** The files of src that it imports, written alike, types included. */
  files: string[];
  /** The packages and built-in modules that it imports, as in `node:fs`, `hono/html`. */
  packages: string[];
}

/** All code of src that is written by hand. */
export function readSources(): Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|mjs)$/.test(path) && !isGenerated(path))
    .map(readSource);
}

/** Also true of the folder in which Prisma's client is made. */
function isGenerated(path: string): boolean {
  return path.startsWith('database/generated/') || path.endsWith('.generated.ts');
}

function readSource(path: string): Source {
  const text = readFileSync(root + path, 'utf8');
  const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const isFile = (name: string) => name.startsWith('.');
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    files: imports.filter(isFile).map((name) => join(dirname(path), name)),
    packages: imports.filter((name) => !isFile(name)),
  };
}
