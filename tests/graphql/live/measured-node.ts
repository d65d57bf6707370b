import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const startScript = fileURLToPath(new URL('../../../src/start.mjs', import.meta.url));

export interface MeasuredNode {
  url: string;
  child: ChildProcess;
}

/** Starts a server as a process that can be spoken with, outside of Jest, and waits until it is ready. @throws when it ends before that */
export function startMeasured(
  environment: Record<string, string>,
  execArgv: string[] = [],
): Promise<MeasuredNode> {
  const child = spawn(process.execPath, [...execArgv, startScript], {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (data: Buffer) => {
      output += data.toString();
      const [, url] = /GraphiQL +(http:\S+)\/graphql/.exec(output) ?? [];
      if (url && output.includes('is ready')) resolve({ url, child });
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${output}`)));
  });
}
