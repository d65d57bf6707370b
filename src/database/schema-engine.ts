import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Adapter } from './store.ts';

/** Prisma's schema engine as WebAssembly, over any adapter: the same migrations without its native binary. */
export async function schemaEngine(adapter: Adapter): Promise<engine.SchemaEngine> {
  await (loading ??= load());
  const options = { datamodels: undefined };
  return engine.SchemaEngine.new(options, noLog, bindMigrationAwareSqlAdapterFactory(adapter));
}

let loading: Promise<void> | undefined;

/** What the package's own entry does with an `import` of the `.wasm`, which Node 20 has not. */
async function load(): Promise<void> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(entry.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': imports(),
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
}

/** The engine leaves its timer for a lock behind, which would keep a process from ending for 10 s. */
function imports(): WebAssembly.ModuleImports {
  const given = Object.entries(engine as unknown as WebAssembly.ModuleImports);
  return Object.fromEntries(
    given.map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? unrefTimer : value]),
  );
}

function unrefTimer(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds >>> 0).unref();
}

function noLog(): void {}
