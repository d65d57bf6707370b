import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

export interface Usage {
  cpuMilliseconds: number;
  /** Bytes of memory, now and at most since it started. */
  rss: number;
  peak: number;
}

/** A server in a process of its own, on a core of its own where the system can do that. */
export interface ServerProcess {
  /** Without a slash at its end. */
  url: string;
  /** Milliseconds from its start to its first answer. */
  started: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface Program {
  /** What node runs, after its own flags. */
  command: string[];
  /** Environment with the port to listen on. */
  environment(port: number): Record<string, string>;
  cwd?: string;
  /** Answers with no error of its own as soon as the server can be asked. */
  readyPath: string;
}

const serverCore = 0;
export const loadCore = 1;

/** The command, run on one core where `taskset` exists and there are two. */
export function pinned(core: number, command: string[]): string[] {
  const canPin = existsSync('/usr/bin/taskset') && availableParallelism() > 1;
  return canPin ? ['/usr/bin/taskset', '-c', `${core}`, ...command] : command;
}

const probe = new URL('probe.mjs', import.meta.url).href;

export async function startServer(program: Program): Promise<ServerProcess> {
  const port = await freePort();
  const [file, ...args] = pinned(serverCore, [
    process.execPath,
    `--import=${probe}`,
    ...program.command,
  ]);
  const began = performance.now();
  const child = spawn(file!, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...program.environment(port) },
    cwd: program.cwd,
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const said = gather(child);
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(child, `${url}${program.readyPath}`, said);
  } catch (error) {
    kill();
    throw error;
  }
  return {
    url,
    started: performance.now() - began,
    async usage() {
      child.send('usage');
      const [usage] = (await once(child, 'message')) as [Usage];
      return usage;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The last of what it said, for when it fails. */
function gather(child: ChildProcess): () => string {
  let said = '';
  const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return () => said;
}

async function untilReady(child: ChildProcess, url: string, said: () => string): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${url}: it ended: ${said()}`);
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response && response.status < 500) return;
    if (Date.now() > deadline) throw new Error(`${url}: not ready in 2 minutes: ${said()}`);
    await wait(20);
  }
}
