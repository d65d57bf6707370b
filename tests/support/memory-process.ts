import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Runs a script that prints what something takes in memory. @returns how much is counted for what it truly takes */
export async function countedShare(script: URL, ...args: string[]): Promise<number> {
  const command = ['--expose-gc', '--import', 'tsx', fileURLToPath(script), ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env: {} });
  const { truly, counted } = JSON.parse(stdout) as { truly: number; counted: number };
  return counted / truly;
}

/** Bytes, in such a script. */
export function takenMemory(): number {
  for (let n = 0; n < 3; n++) gc!();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
