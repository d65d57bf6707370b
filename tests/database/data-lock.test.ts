import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { lockData } from '../../src/database/data-lock.ts';

let folder: string;
let data: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-lock-'));
  data = join(folder, 'pglite');
});
afterEach(() => rm(folder, { recursive: true }));

/** A process that takes the lock, says so, and stays. */
async function another() {
  const lock = fileURLToPath(new URL('../../src/database/data-lock.ts', import.meta.url));
  const script = `import(${JSON.stringify(lock)}).then(async ({ lockData }) => {
    await lockData(${JSON.stringify(data)}); console.log('locked'); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

const kept = async () => JSON.parse(await readFile(`${data}.lock`, 'utf8')) as { pid: number };

it('is one process’s alone, until it is given back', async () => {
  const unlock = await lockData(data);
  await expect(lockData(data)).rejects.toThrow(
    `${data} is in use by process ${process.pid}: stop that one, or set DATA_DIR to another folder`,
  );
  await unlock();
  await (
    await lockData(data)
  )();
  expect(await readdir(folder)).toEqual([]);
});

it('is held by another process that lives, and nobody’s once that is killed', async () => {
  const child = await another();
  await expect(lockData(data)).rejects.toThrow(`in use by process ${child.pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const unlock = await lockData(data);
  expect(await kept()).toMatchObject({ pid: process.pid });
  await unlock();
});

it('is nobody’s when its process’s number is another’s now', async () => {
  const unlock = await lockData(data);
  const own = await readFile(`${data}.lock`, 'utf8');
  await unlock();
  await writeFile(`${data}.lock`, JSON.stringify({ ...JSON.parse(own), started: '1' }));
  await (
    await lockData(data)
  )();
});

it('of two who find it dead, one gets it', async () => {
  await writeFile(`${data}.lock`, 'half a lo');
  const both = await Promise.allSettled([lockData(data), lockData(data)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('of another machine is known dead by its silence, and alive by its signs', async () => {
  const lock = `${data}.lock`;
  await writeFile(lock, JSON.stringify({ pid: 1, started: '1', place: 'elsewhere' }));
  const sign = setInterval(() => void utimes(lock, new Date(), new Date()), 500);
  await expect(lockData(data)).rejects.toThrow('in use by process 1');
  clearInterval(sign);
  await (
    await lockData(data)
  )();
  expect(existsSync(lock)).toBe(false);
}, 30_000);
