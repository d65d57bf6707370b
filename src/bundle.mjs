/** The server and the command line in a few files, with what they use of packages; those that bring WebAssembly stay packages. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @param isReadable whether errors are to name files and lines of the sources, rather than that Node reads less. */
export async function bundleInto(directory, isReadable) {
  await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: { main: 'src/main.ts', masthead: 'src/cli/run.ts' },
    outdir: directory,
    ...{ bundle: true, splitting: true, format: 'esm' },
    ...{ platform: 'node', target: 'node20.19' },
    // Every name from a package in CommonJS is asked of it again each time that it is used.
    mainFields: ['module', 'main'],
    ...{ minifyWhitespace: !isReadable, minifySyntax: !isReadable },
    ...(isReadable && { sourcemap: 'linked', sourcesContent: false }),
    chunkNames: 'chunks/[name]-[hash]',
    external: ['@electric-sql/pglite', '@prisma/schema-engine-wasm/*', 'pg-native'],
    banner: { js: requireForPackages() },
    logLevel: 'warning',
  });
}

/** Packages in CommonJS ask for Node's own modules by `require`, which a module has not. */
function requireForPackages() {
  return `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`;
}
