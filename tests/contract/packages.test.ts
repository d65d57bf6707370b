import { describe, expect, it } from '@jest/globals';
import { lockedPackages, runtimePackages } from './packages.ts';

describe('the lockfile', () => {
  // npm leaves out what other systems need when it installs over what is there; then `npm ci` refuses.
  it('has every package that another needs, for every system', () => {
    const packages = lockedPackages();
    const paths = new Set(packages.map(({ path }) => path));
    const missing = packages.flatMap(({ path, needs }) =>
      needs.filter((name) => !foundFrom(path, name, paths)).map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(lockedPackages().filter(({ resolved }) => resolved !== null)).toEqual([]);
  });
});

/** Licences under which a package may be used and passed on without opening Masthead. */
const allowed = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'],
  ...['MIT and ISC', 'Unlicense'],
]);

/** Looked at one by one. */
const exceptions: Record<string, string> = {
  // Of Prisma's studio, which Masthead doesn't run; used as it is.
  elkjs: 'EPL-2.0',
  // Its LICENSE file is MIT's; its package.json says nothing.
  'seq-queue': 'none',
};

it('every package that Masthead runs with has a licence that allows it', () => {
  const refused = runtimePackages()
    .map(({ name, license }) => ({ name, license: license ?? 'none' }))
    .filter(({ name, license }) => !allowed.has(license) && exceptions[name] !== license);
  expect(refused).toEqual([]);
});

/** As Node looks for it: in the package's own folder of packages, then in those around it. */
function foundFrom(path: string, name: string, paths: ReadonlySet<string>): boolean {
  for (
    let around = path;
    ;
    around = around.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  ) {
    if (paths.has(`${around ? `${around}/` : ''}node_modules/${name}`)) return true;
    if (around === '') return false;
  }
}
