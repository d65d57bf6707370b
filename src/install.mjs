/**
 * Makes a fresh clone ready to run, and does nothing in one that is: packages from the registry by
 * the lockfile, then Prisma's client from its schema. Plain JavaScript without packages, since
 * there are none yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export function ensureInstalled() {
  requireNode(20, 19);
  if (isOlder('node_modules/.package-lock.json', 'package-lock.json')) installPackages();
  if (isOlder('src/database/generated/client.ts', 'prisma/schema.prisma')) generateClient();
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(`Masthead needs Node ${major}.${minor} or later; this is ${process.versions.node}`);
}

/** Whether `made` is missing, or was made before `source` last changed. */
function isOlder(made, source) {
  if (!existsSync(root + made)) return true;
  return statSync(root + made).mtimeMs < statSync(root + source).mtimeMs;
}

function installPackages() {
  console.error('Installing packages …');
  const npm = process.env.npm_execpath;
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args]);
  else run('npm', args, { shell: process.platform === 'win32' });
}

function generateClient() {
  console.error("Generating Prisma's client …");
  const env = {
    ...process.env,
    // Any file that exists: generating doesn't run the engine, but would download it.
    PRISMA_SCHEMA_ENGINE_BINARY: `${root}package.json`,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const args = ['node_modules/prisma/build/index.js', 'generate', '--no-hints'];
  run(process.execPath, [...args, '--schema', 'prisma/schema.prisma'], { env, stdio: 'pipe' });
}

function run(command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    ...options,
  });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}`);
  fail(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
