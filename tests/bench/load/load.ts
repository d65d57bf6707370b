import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { loadCore, pinned } from '../server-process.ts';
import type { LoadJob, LoadResult } from './generate-load.ts';

const script = fileURLToPath(new URL('generate-load.ts', import.meta.url));

/** Loads a server from another process, on another core than the server's where that can be. */
export async function load(job: LoadJob): Promise<LoadResult> {
  const [file, ...args] = pinned(loadCore, [process.execPath, '--import=tsx', script]);
  const child = spawn(file!, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const answered = once(child, 'message');
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the load ended with ${code}`);
  });
  child.send(job);
  const [result] = (await Promise.race([answered, ended])) as [LoadResult];
  await ended.catch(() => {});
  return result;
}
