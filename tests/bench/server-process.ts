import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createServer, type AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export interface Usage {
  cpuMilliseconds: number;
  /** Bytes. */
  rss: number;
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
    env: { ...process.env, ...program.environment(port) },
    cwd: program.cwd,
  });
  const said = gather(child);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, `${url}${program.readyPath}`, said);
  return {
    url,
    started: performance.now() - began,
    async usage() {
      child.send('usage');
      const [usage] = (await once(child, 'message')) as [Usage];
      return usage;
    },
    async stop() {
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
