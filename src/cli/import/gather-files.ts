import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files to import: a directory stands for its *.txt files, at any depth and sorted. What isn't
 * there, can't be listed or has none stays in the list as it is: reading it tells why.
 */
export async function gatherFiles(paths: string[]): Promise<string[]> {
  const gathered: string[][] = [];
  for (const path of paths) {
    const files = await filesUnder(path);
    gathered.push(files.length > 0 ? files : [path]);
  }
  return gathered.flat();
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) return [path];
  const files: string[][] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) files.push(await filesUnder(inner));
    else if (/\.txt$/i.test(entry.name)) files.push([inner]);
  }
  return files.flat();
}
