import { existsSync } from 'node:fs';

/** Where package.json is, with a slash at the end: above the sources, and above what is built of them. */
export const rootDirectory = above(new URL('.', import.meta.url));

function above(directory: URL): URL {
  if (existsSync(new URL('package.json', directory))) return directory;
  const parent = new URL('..', directory);
  if (parent.href === directory.href)
    throw new Error('Masthead lies in no folder with its package.json');
  return above(parent);
}
