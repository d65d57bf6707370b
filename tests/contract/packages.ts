/** `npm run licences`: prints the licence of every package that Masthead runs with. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A package as the lockfile has it. */
export interface LockedPackage {
  /** Where it is installed, as in `node_modules/a/node_modules/b`; empty for Masthead itself. */
  path: string;
  name: string;
  version: string;
  license: string | null;
  /** Whether only work on Masthead needs it, or a package that can do without it. */
  dev: boolean;
  /** The names of packages that it is of no use without. */
  needs: string[];
  /** Whether an install writes nothing of where it came from. */
  resolved: string | null;
}

interface Entry extends Partial<Omit<LockedPackage, 'resolved'>> {
  resolved?: string;
  devOptional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export function lockedPackages(): LockedPackage[] {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Entry> };
  return Object.entries(packages).map(([path, entry]) => ({
    path,
    name: path.replace(/^.*node_modules\//, ''),
    version: entry.version!,
    license: entry.license ?? null,
    dev: entry.dev === true || entry.devOptional === true,
    needs: Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }),
    resolved: entry.resolved ?? null,
  }));
}

/** What people get who run Masthead, without Masthead itself. */
export function runtimePackages(): LockedPackage[] {
  return lockedPackages().filter(({ path, dev }) => path !== '' && !dev);
}

function printed(): string {
  const rows = runtimePackages().map(
    ({ name, version, license }) => `${license ?? 'none'}\t${name}@${version}`,
  );
  return [...new Set(rows)].sort().join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(printed());
