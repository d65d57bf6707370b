import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/telemetry/log.ts', import.meta.url));

/** Runs JavaScript that has a `log` in a process of its own. */
export function runWithLog(
  program: string,
  options: { readable?: boolean; secrets?: string[] } = {},
) {
  const given = JSON.stringify({ level: 'info', readable: false, secrets: [], ...options });
  const text = `import { createLog } from ${JSON.stringify(source)};
    const log = createLog({ ...${given}, requestId: () => null });
    ${program}`;
  const args = ['--import=tsx', '--input-type=module', '--eval', text];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: { PATH: '' } });
}
