import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import {
  buildSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  validateSchema,
  visit,
  type ASTNode,
  type NameNode,
  type StringValueNode,
} from 'graphql';

const root = new URL('../../', import.meta.url);
const text = await readFile(new URL('schema/schema.graphql', root), 'utf8');
const schema = buildSchema(text);

it('is what the code makes, and so are the typed documents', async () => {
  expect(await staleFiles()).toEqual([]);
});

it('is sorted, so that it does not depend on the order of our files', () => {
  expect(printSchema(schema)).toBe(printSchema(lexicographicSortSchema(schema)));
});

it('is valid', () => {
  expect(validateSchema(schema)).toEqual([]);
});

it('says of everything in it what it is', () => {
  expect(undescribed()).toEqual([]);
});

async function staleFiles(): Promise<string[]> {
  const codegen = 'node_modules/@graphql-codegen/cli/esm/bin.js';
  try {
    await promisify(execFile)(process.execPath, [codegen, '--check'], { cwd: root });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return /stale.*/s.exec(stdout)?.[0].match(/[\w/.]+\.\w+/g) ?? [stdout];
  }
}

/** `Type.field.argument` of all that has no description. */
function undescribed(): string[] {
  const found: string[] = [];
  const path: string[] = [];
  visit(parse(text), {
    enter(node) {
      const definition = definitionOf(node);
      if (!definition) return;
      path.push(definition.name);
      if (!definition.description) found.push(path.join('.'));
    },
    leave(node) {
      if (definitionOf(node)) path.pop();
    },
  });
  return found;
}

function definitionOf(node: ASTNode): { name: string; description: string } | null {
  if (!('description' in node && 'name' in node)) return null;
  return { name: textOf(node.name), description: textOf(node.description) };
}

function textOf(node: NameNode | StringValueNode | undefined): string {
  return node?.value.trim() ?? '';
}
