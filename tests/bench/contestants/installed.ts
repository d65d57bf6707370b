import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/bench/', import.meta.url));
const servers = fileURLToPath(new URL('../servers/', import.meta.url));

/** The folder of a contestant with the packages that it needs, installed once, and its server. */
export async function installed(
  name: string,
  dependencies: Record<string, string>,
  files: readonly string[],
  flags: readonly string[] = [],
): Promise<string> {
  const folder = join(cache, name);
  await mkdir(folder, { recursive: true });
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies }, null, 2);
  const done = join(folder, '.installed');
  if ((await readFile(done, 'utf8').catch(() => '')) !== wanted) {
    await writeFile(join(folder, 'package.json'), wanted);
    await run(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...flags],
      folder,
    );
    await writeFile(done, wanted);
  }
  for (const file of files) await copyFile(join(servers, file), join(folder, basename(file)));
  return folder;
}

export async function run(
  command: string,
  args: string[],
  cwd: string,
  environment: Record<string, string> = {},
): Promise<void> {
  const env = { ...process.env, ...environment };
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${code}`);
}
