import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { adminToken } from './admin-token.ts';

const startScript = fileURLToPath(new URL('../../src/start.mjs', import.meta.url));

/** A node as a process of its own. */
export interface NodeProcess {
  /** Its address, without a slash at the end. */
  url: string;
  pid: number;
  /** Milliseconds from its start until it could be used. */
  startedIn: number;
  /** All that it has printed. */
  output(): string;
  /** Answers with its exit code, or the signal that ended it. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | string | null>;
  ended: Promise<number | string | null>;
}

/**
 * Starts a node, as `npm start` does unless another script is given.
 * @throws when it ends instead, with what it said
 */
export async function startNode(
  settings: Record<string, string>,
  script = startScript,
  execArgv: readonly string[] = [],
): Promise<NodeProcess> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...execArgv, script], {
    env: { PATH: process.env['PATH'], ...usual, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const output: string[] = [];
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  const url = await Promise.race([addressOf(child, output), ended]);
  if (typeof url !== 'string' || !url.startsWith('http')) throw new Error(output.join(''));
  void ended.then((code) => {
    // Told what became of its requests only, a test couldn't say why.
    if (code === 1) process.stderr.write(`A node ended with 1:\n${output.join('').slice(-4000)}\n`);
  });
  return {
    url,
    pid: child.pid!,
    startedIn: performance.now() - begun,
    output: () => output.join(''),
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}

const running = new Set<ChildProcess>();

/** Ends all that a test, whatever became of it, has left. */
export function endNodes(): void {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
}

/** All tests are one client. */
const usual = { PORT: '0', SAMPLE: 'off', ADMIN_TOKEN: adminToken, RATE_PER_MINUTE: 'off' };

function addressOf(child: ChildProcess, output: string[]): Promise<string> {
  return new Promise((resolve) => {
    const heard = (data: Buffer) => {
      output.push(String(data));
      const [, url] = /GraphiQL +(http:\S+)\/graphql/.exec(output.join('')) ?? [];
      if (url) resolve(url);
    };
    child.stdout!.on('data', heard);
    child.stderr!.on('data', heard);
  });
}
