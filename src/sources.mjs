/**
 * The sources as a bundle that is made when they changed: Node reads it in a fraction of the time that thousands of
 * files take. Each state of the sources has a folder of its own, so what runs already keeps its files.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/masthead/`;

/** How many states are kept. */
const kept = 5;

/** Runs `main` or `masthead`. */
export async function runSources(name) {
  const directory = cache + fingerprint();
  if (!existsSync(directory)) await make(directory);
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(`${directory}/${name}.js`).href);
}

/** Of the sources and of the packages, by the times of their last changes and their sizes. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const files = readdirSync(`${root}src`, { recursive: true }).map((file) => `src/${file}`);
  for (const file of [...files.sort(), 'node_modules/.package-lock.json', 'tsconfig.json']) {
    const { mtimeMs, size } = statSync(root + file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Aside first: two may do it at once. */
async function make(directory) {
  const { bundleInto } = await import('./bundle.mjs');
  const aside = `${directory}.${process.pid}`;
  await bundleInto(aside, true);
  try {
    renameSync(aside, directory);
  } catch {
    // Another was sooner.
    rmSync(aside, { recursive: true });
  }
  forgetOld();
}

function forgetOld() {
  const made = readdirSync(cache).map((name) => {
    const at = statSync(cache + name, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return { name, at };
  });
  for (const { name } of made.sort((a, b) => b.at - a.at).slice(kept)) {
    rmSync(cache + name, { recursive: true, force: true });
  }
}
