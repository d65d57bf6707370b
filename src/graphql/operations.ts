import { readdirSync, readFileSync } from 'node:fs';
import { rootDirectory } from '../root-directory.ts';

const directory = new URL('schema/operations/', rootDirectory);

/** Of all operations that we publish. */
export function operationNames(): string[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.graphql'));
  return files.map((file) => file.replace('.graphql', ''));
}

/** The text of an operation in schema/operations with the fragments that it uses, ready to be sent. */
export function readOperation(name: string): string {
  return [name, ...fragmentsOf(name)].map(readText).join('\n');
}

/** The variables that the example of an operation is sent with: `NAME.json` beside it. */
export function readVariables(name: string): string {
  return readFileSync(new URL(`${name}.json`, directory), 'utf8').trim();
}

function readText(name: string): string {
  return readFileSync(new URL(`${name}.graphql`, directory), 'utf8');
}

/** By name, each once, also those that fragments use. */
function fragmentsOf(name: string, found = new Set<string>()): Set<string> {
  for (const [, fragment] of readText(name).matchAll(/\.\.\.(\w+)/g)) {
    if (!fragment || found.has(fragment)) continue;
    found.add(fragment);
    fragmentsOf(fragment, found);
  }
  return found;
}
